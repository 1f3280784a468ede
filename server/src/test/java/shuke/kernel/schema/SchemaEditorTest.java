package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class SchemaEditorTest {
    private static final String ACCOUNT = """
            object: account
            label: {zh-CN: 客户, en: Account}
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}, required: true}
              - {name: size, type: integer}
            sections:
              - {label: Details, fields: [name, size]}
            """;

    private final List<SchemaChanges.Changed> heard = new ArrayList<>();
    private final List<SchemaChanged> published = new ArrayList<>();
    private TestWorkspace shuke = TestWorkspace.of(ACCOUNT);
    private SchemaEditor editor = editor(shuke);
    private Actor admin = shuke.system();

    private SchemaEditor editor(TestWorkspace of) {
        var news = new SchemaNews(of.catalog(), List.of((actor, changes) -> heard.addAll(changes)), published::add);
        return new SchemaEditor(TestDatabase.dataSource(), of.db(), of.rules(), news, new WholeNumbers());
    }

    private static ObjectNode yaml(String text) {
        return (ObjectNode) new YAMLMapper().readTree(text);
    }

    private String table(String name) {
        return Sql.name(shuke.schemaName(), name);
    }

    private void insert(String column, Object value) {
        shuke.db()
                .execute(
                        "insert into " + table("account") + " (id, created_at, updated_at, " + column
                                + ") values (?, now(), now(), ?)",
                        UUID.randomUUID(),
                        value);
    }

    private static List<String> codes(ThrowingCallable call) {
        var refusal = new ArrayList<String>();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(refused ->
                        refused.problems().stream().map(Problem::code).forEach(refusal::add));
        return refusal;
    }

    private void nothingIsLeftToDo() {
        var plan = TablePlan.of(shuke.schema(), Column.COLLATION);
        var actual = new TableReader(shuke.db(), shuke.schemaName()).read();
        assertThat(TableDiff.between(shuke.schemaName(), plan, actual).isEmpty())
                .isTrue();
        assertThat(new SchemaStore(shuke.db(), shuke.workspace()).fingerprint()).isPresent();
    }

    @Nested
    class a_new_object {
        @Test
        void is_there_at_once_with_its_table() {
            editor.createObject(admin, yaml("""
                    object: machine
                    label: {zh-CN: 机器🚜, en: "Robert'); drop table account;--"}
                    fields:
                      - {name: name, type: text}
                      - {name: customer, type: lookup, to: account, related: {name: machines, label: Machines}}
                      - {name: parts, type: lookup, to: machine, many: true}
                      - {name: number, type: autoNumber, format: "M-{000}"}
                    """));

            var machine = shuke.schema().object("machine");
            assertThat(machine.custom()).isTrue();
            assertThat(machine.label().zh()).isEqualTo("机器🚜");
            assertThat(machine.fields().stream().filter(field -> !field.system()))
                    .allMatch(Field::custom);
            assertThat(shuke.db().fetchCount(org.jooq.impl.DSL.table(table("machine"))))
                    .isZero();
            assertThat(shuke.schema().pointersTo("account"))
                    .extracting(Pointer::object)
                    .contains("machine");
            assertThat(heard).extracting(SchemaChanges.Changed::object).containsOnly("machine");
            assertThat(published).hasSize(1);
            nothingIsLeftToDo();
        }

        @Test
        void survives_a_restart() {
            editor.createObject(admin, yaml("{object: machine, fields: [{name: name, type: text}]}"));
            var version = shuke.schema().version();

            shuke.workspaces().open(shuke.workspace());

            assertThat(shuke.schema().version()).isEqualTo(version);
            assertThat(shuke.schema().find("machine")).isPresent();
        }

        @Test
        void is_refused_with_everything_that_is_wrong() {
            assertThat(codes(() -> editor.createObject(admin, yaml("""
                            object: select*
                            fields:
                              - {name: while, type: text}
                              - {name: deletedAt, type: dateTime}
                              - {name: name, type: text}
                              - {name: lost, type: lookup, to: nowhere}
                              - {name: kind, type: picklist, options: [a, b, a]}
                            """))))
                    .containsExactlyInAnyOrder("badName", "badName", "badName", "unknownObject", "twice");
            assertThat(shuke.schema().version()).isEqualTo(1);
        }

        @Test
        void may_not_take_a_table_of_the_program() {
            assertThat(codes(() -> editor.createObject(
                            admin, yaml("{object: schemaChange, fields: [{name: name, type: text}]}"))))
                    .containsExactly("nameTaken");
        }

        @Test
        void is_a_matter_for_administrators() {
            var seller = new Actor(
                    admin.workspace(), UUID.randomUUID(), "Wang", "salesperson", admin.locale(), admin.zone(), "web");

            assertThat(codes(() -> editor.createObject(seller, yaml("{object: machine}"))))
                    .containsExactly("forbidden");
        }

        @Test
        void goes_again_when_it_is_empty() {
            editor.createObject(admin, yaml("{object: machine, fields: [{name: name, type: text}]}"));

            editor.deleteObject(admin, "machine", false);

            assertThat(shuke.schema().find("machine")).isEmpty();
            assertThat(new TableReader(shuke.db(), shuke.schemaName()).read().tables())
                    .doesNotContainKey("machine");
        }
    }

    @Nested
    class a_new_field {
        @Test
        void gets_its_column_and_a_place_on_the_page() {
            editor.addField(admin, "account", yaml("{name: industry, type: text, indexed: true, label: 行业}"));

            var account = shuke.schema().object("account");
            assertThat(account.field("industry").custom()).isTrue();
            assertThat(account.sections().getFirst().fields()).contains("industry");
            insert("industry", "retail");
            nothingIsLeftToDo();
        }

        @Test
        void on_a_table_with_rows_is_indexed_without_stopping_anybody() {
            insert("name", "Acme");

            editor.addField(admin, "account", yaml("{name: partner, type: lookup, to: account}"));
            editor.addField(admin, "account", yaml("{name: code, type: text, unique: true}"));

            nothingIsLeftToDo();
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
            insert("name", "Acme");
            insert("name", "Acme");

            assertThat(codes(() -> editor.patchField(admin, "account", "name", yaml("{unique: true}"), false)))
                    .containsExactly("notUnique");

            assertThat(shuke.schema().object("account").field("name").unique()).isFalse();
            shuke.workspaces().open(shuke.workspace());
            nothingIsLeftToDo();
        }
    }

    @Nested
    class a_field_of_another_type {
        @BeforeEach
        void values() {
            editor.addField(admin, "account", yaml("{name: seats, type: text, indexed: true}"));
            insert("seats", "12");
            insert("seats", "34");
            insert("name", "no seats");
        }

        private List<Long> seats() {
            return shuke.db()
                    .fetch("select seats from " + table("account") + " where seats is not null order by seats")
                    .getValues(0, Long.class);
        }

        @Test
        void keeps_its_values() {
            editor.patchField(admin, "account", "seats", yaml("{type: integer}"), false);

            assertThat(shuke.schema().object("account").field("seats").type())
                    .isEqualTo(new FieldType.Whole(null, null));
            assertThat(seats()).containsExactly(12L, 34L);
            nothingIsLeftToDo();
        }

        @Test
        void shows_beforehand_what_it_would_lose() {
            insert("seats", "many");

            var preview = editor.previewType(admin, "account", "seats", yaml("{type: integer}"));

            assertThat(preview.convertible()).isEqualTo(2);
            assertThat(preview.unconvertible()).isEqualTo(1);
            assertThat(preview.samples()).extracting(TypeChange.Sample::value).containsExactly("many");
        }

        @Test
        void is_refused_while_values_would_be_lost_and_changes_nothing() {
            insert("seats", "many");

            assertThat(codes(() -> editor.patchField(admin, "account", "seats", yaml("{type: integer}"), false)))
                    .containsExactly("typeChangeLoses");

            assertThat(shuke.schema().object("account").field("seats").type().kind())
                    .isEqualTo("text");
            shuke.workspaces().open(shuke.workspace());
            nothingIsLeftToDo();
        }

        @Test
        void loses_them_when_that_is_meant() {
            insert("seats", "many");

            editor.patchField(admin, "account", "seats", yaml("{type: integer}"), true);

            assertThat(seats()).containsExactly(12L, 34L);
        }
    }

    @Nested
    class a_field_to_be_removed {
        @BeforeEach
        void field() {
            editor.addField(admin, "account", yaml("{name: seats, type: integer}"));
        }

        @Test
        void goes_with_its_column_when_nobody_needs_it() {
            editor.deleteField(admin, "account", "seats", false);

            assertThat(shuke.schema().object("account").find("seats")).isEmpty();
            assertThat(new TableReader(shuke.db(), shuke.schemaName()).read().tables())
                    .hasEntrySatisfying(
                            "account", there -> assertThat(there.columns()).doesNotContainKey("seats"));
        }

        @Test
        void stays_while_records_hold_a_value_unless_forced() {
            insert("seats", 3);

            assertThat(codes(() -> editor.deleteField(admin, "account", "seats", false)))
                    .containsExactly("fieldInUse");

            editor.deleteField(admin, "account", "seats", true);
            assertThat(shuke.schema().object("account").find("seats")).isEmpty();
        }

        @Test
        void stays_while_a_formula_speaks_of_it_even_if_forced() {
            editor.addField(
                    admin, "account", yaml("{name: double, type: formula, expression: seats * 2, result: decimal}"));

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> editor.deleteField(admin, "account", "seats", true))
                    .satisfies(refused -> assertThat(refused.extensions().toString())
                            .contains("formula")
                            .contains("double"));
        }

        @Test
        void leaves_the_lists_and_sections_that_named_it() {
            editor.patchObject(
                    admin,
                    "account",
                    yaml("{list: [name, seats], sections: [{label: All, fields: [name, seats, size]}]}"));

            editor.deleteField(admin, "account", "seats", true);

            var account = shuke.schema().object("account");
            assertThat(account.list()).containsExactly("name");
            assertThat(account.sections().getFirst().fields()).containsExactly("name", "size");
        }

        @Test
        void is_never_a_standard_one() {
            assertThat(codes(() -> editor.deleteField(admin, "account", "size", true)))
                    .containsExactly("standardStays");
        }
    }

    @Nested
    class a_model_from_elsewhere {
        @Test
        void is_exported_here_and_applied_there() {
            editor.createObject(admin, yaml("{object: machine, label: 机器, fields: [{name: name, type: text}]}"));
            editor.addField(admin, "account", yaml("{name: seats, type: integer, label: 席位}"));
            var file = editor.export(admin);

            var there = TestWorkspace.of(ACCOUNT);
            var editorThere = editor(there);
            var planned = editorThere.apply(there.system(), file, true);
            assertThat(there.schema().find("machine")).isEmpty();
            editorThere.apply(there.system(), file, false);

            assertThat(planned).isNotEmpty();
            assertThat(there.schema().object("machine"))
                    .isEqualTo(shuke.schema().object("machine"));
            assertThat(there.schema().object("account"))
                    .isEqualTo(shuke.schema().object("account"));
            assertThat(editorThere.apply(there.system(), file, true)).isEmpty();
        }
    }
}
