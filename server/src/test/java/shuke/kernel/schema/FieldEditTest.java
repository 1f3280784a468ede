package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.support.TestWorkspace;

class FieldEditTest {
    private final EditedModel model = new EditedModel();
    private final TestWorkspace shuke = model.shuke;
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

    @Nested
    class a_new_field {
        @Test
        void gets_its_column_and_a_place_on_the_page() {
            editor.addField(admin, "account", yaml("{name: industry, type: text, indexed: true, label: 行业}"));

            var account = shuke.schema().object("account");
            assertThat(account.field("industry").custom()).isTrue();
            assertThat(account.layout().sections().getFirst().fields()).contains("industry");
            model.insert("industry", "retail");
            model.nothingIsLeftToDo();
        }

        @Test
        void on_a_table_with_rows_is_indexed_without_stopping_anybody() {
            model.insert("name", "Acme");

            editor.addField(admin, "account", yaml("{name: partner, type: lookup, to: account}"));
            editor.addField(admin, "account", yaml("{name: code, type: text, unique: true}"));

            model.nothingIsLeftToDo();
        }

        @Test
        void may_not_need_itself_however_far_around() {
            assertThat(codes(() -> editor.patchObject(admin, "account", yaml("""
                            fields:
                              - {name: a, type: formula, expression: "b + 1", result: decimal}
                              - {name: b, type: formula, expression: "parent.total + size", result: decimal}
                              - {name: parent, type: lookup, to: account}
                              - {name: total, type: rollUp, fn: sum, object: account, via: parent, field: a}
                            """))))
                    .containsExactly("formulaLoop");
        }

        @Test
        void may_be_one_of_three_hundred_and_no_more() {
            var fields = new StringBuilder("fields:\n");
            for (int i = 0; i < 300; i++) {
                fields.append("  - {name: f").append(i).append(", type: integer}\n");
            }

            assertThat(codes(() -> editor.patchObject(admin, "account", yaml(fields.toString()))))
                    .containsExactly("tooManyFields");
        }

        @Test
        void may_not_want_a_column_that_another_field_has() {
            editor.addField(admin, "account", yaml("{name: revenue, type: money}"));

            assertThat(codes(() -> editor.addField(admin, "account", yaml("{name: revenueCurrency, type: text}"))))
                    .containsExactly("columnTaken");
        }
    }

    @Nested
    class a_changed_field {
        @Test
        void takes_a_new_label_and_keeps_the_rest() {
            editor.patchField(admin, "account", "size", yaml("{label: {zh-CN: 规模, en: Headcount}}"), false);

            var size = shuke.schema().object("account").field("size");
            assertThat(size.label().en()).isEqualTo("Headcount");
            assertThat(size.type().kind()).isEqualTo("integer");
            assertThat(size.custom()).isFalse();
        }

        @Test
        void does_not_become_unique_while_values_are_there_twice() {
            model.insert("name", "Acme");
            model.insert("name", "Acme");

            assertThat(codes(() -> editor.patchField(admin, "account", "name", yaml("{unique: true}"), false)))
                    .containsExactly("notUnique");

            assertThat(shuke.schema().object("account").field("name").unique()).isFalse();
            shuke.workspaces().open(shuke.workspace());
            model.nothingIsLeftToDo();
        }
    }
}
