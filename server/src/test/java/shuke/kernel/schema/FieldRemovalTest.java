package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.support.TestWorkspace;

class FieldRemovalTest {
    private final EditedModel model = new EditedModel();
    private final TestWorkspace shuke = model.shuke;
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

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
        model.insert("seats", 3);

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
                admin, "account", yaml("{list: [name, seats], sections: [{label: All, fields: [name, seats, size]}]}"));

        editor.deleteField(admin, "account", "seats", true);

        var account = shuke.schema().object("account");
        assertThat(account.layout().list()).containsExactly("name");
        assertThat(account.layout().sections().getFirst().fields()).containsExactly("name", "size");
    }

    @Test
    void leaves_the_layouts_of_roles_and_the_related_lists_of_others() {
        editor.createObject(admin, yaml("""
                object: visit
                label: Visit
                nameField: subject
                fields:
                  - {name: subject, type: text}
                  - {name: grade, type: integer}
                  - {name: account, type: lookup, to: account, related: {name: visits, label: Visits}}
                """));
        editor.patchObject(admin, "account", yaml("""
                relatedLists: [{name: visits, columns: [subject, grade]}]
                layouts: [{roles: [salesRep], list: [name, seats], relatedLists: [{name: visits, columns: [grade]}]}]
                """));

        assertThat(editor.usage(admin, "account", "seats").uses())
                .containsExactly(new Usage.Use("layout", "account", "salesRep", false));
        assertThat(editor.usage(admin, "visit", "grade").uses())
                .containsExactly(new Usage.Use("relatedList", "account", "visits", false));
        editor.deleteField(admin, "account", "seats", true);
        editor.deleteField(admin, "visit", "grade", true);

        var account = shuke.schema().object("account");
        assertThat(account.layoutFor("salesRep").list()).containsExactly("name");
        assertThat(account.layout().related()).containsExactly(new Layout.RelatedList("visits", List.of("subject")));
        assertThat(account.layoutFor("salesRep").related())
                .containsExactly(new Layout.RelatedList("visits", List.of()));

        editor.deleteObject(admin, "visit", true);
        assertThat(shuke.schema().object("account").layout().related()).isEmpty();
    }

    @Test
    void is_refused_for_what_other_rooms_need_it_for_and_names_what_merely_loses_a_line() {
        model.uses.add(new Usage.Use("view", "account", "Large ones", false));

        assertThat(codes(() -> editor.deleteField(admin, "account", "seats", false)))
                .containsExactly("fieldInUse");
        assertThat(editor.usage(admin, "account", "seats").uses()).containsExactlyElementsOf(model.uses);

        model.uses.add(new Usage.Use("sharingRule", "account", "For sales", true));
        assertThat(codes(() -> editor.deleteField(admin, "account", "seats", true)))
                .containsExactly("fieldInUse");
    }

    @Test
    void is_never_a_standard_one() {
        assertThat(codes(() -> editor.deleteField(admin, "account", "size", true)))
                .containsExactly("standardStays");
    }
}
