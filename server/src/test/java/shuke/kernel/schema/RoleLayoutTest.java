package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import java.util.List;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;

class RoleLayoutTest {
    private final EditedModel model = new EditedModel();
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

    @Test
    void is_that_of_its_roles_and_of_nobody_else() {
        editor.patchObject(admin, "account", yaml("layouts: [{roles: [salesRep, support], list: [size]}]"));

        var account = model.shuke.schema().object("account");
        assertThat(account.layoutFor("salesRep").list()).containsExactly("size");
        assertThat(account.layoutFor("support").list()).containsExactly("size");
        assertThat(account.layoutFor("finance")).isEqualTo(account.layout());
    }

    @Test
    void is_as_for_everybody_in_what_it_leaves_out() {
        editor.patchObject(admin, "account", yaml("""
                highlights: [size]
                layouts: [{roles: [salesRep], list: [size]}]
                """));

        var account = model.shuke.schema().object("account");
        assertThat(account.layoutFor("salesRep").highlights()).containsExactly("size");
        assertThat(account.layoutFor("salesRep").sections())
                .isEqualTo(account.layout().sections());
    }

    @Test
    void shows_fields_that_come_later_too() {
        editor.patchObject(
                admin, "account", yaml("layouts: [{roles: [salesRep], sections: [{label: Mine, fields: [name]}]}]"));
        editor.addField(admin, "account", yaml("{name: seats, type: integer}"));

        var sections =
                model.shuke.schema().object("account").layoutFor("salesRep").sections();
        assertThat(sections.getFirst().fields()).containsExactly("name", "seats");
    }

    @Test
    void knows_what_points_to_the_object_by_the_names_that_lookups_give() {
        editor.addField(
                admin,
                "account",
                yaml("{name: parent, type: lookup, to: account, related: {name: children, label: Children}}"));
        editor.patchObject(admin, "account", yaml("relatedLists: [{name: children, columns: [size]}]"));

        assertThat(model.shuke.schema().object("account").layoutFor("anybody").related())
                .containsExactly(new Layout.RelatedList("children", List.of("size")));
        assertThat(codes(() -> editor.patchObject(admin, "account", yaml("relatedLists: [{name: visits}]"))))
                .containsExactly("unknownRelated");
        assertThat(codes(() -> editor.patchObject(
                        admin, "account", yaml("relatedLists: [{name: children, columns: [colour]}]"))))
                .containsExactly("unknownField");
    }

    @Test
    void is_refused_where_a_role_has_two_or_none_is_named() {
        assertThat(codes(() -> editor.patchObject(
                        admin, "account", yaml("layouts: [{roles: [salesRep]}, {roles: [support, salesRep]}]"))))
                .containsExactly("twice");
        assertThat(codes(() -> editor.patchObject(admin, "account", yaml("layouts: [{list: [name]}]"))))
                .containsExactly("definitionMissing");
    }

    @Test
    void travels_with_the_model_and_is_in_the_log() {
        editor.patchObject(admin, "account", yaml("layouts: [{roles: [salesRep], list: [size]}]"));

        var elsewhere = new EditedModel();
        elsewhere.editor.apply(elsewhere.admin, editor.export(admin), false);

        assertThat(elsewhere.shuke.schema().object("account").layoutFor("salesRep"))
                .isEqualTo(model.shuke.schema().object("account").layoutFor("salesRep"));
        assertThat(model.heard)
                .singleElement()
                .satisfies(changed ->
                        assertThat(changed.after()).contains("layouts").contains("salesRep"));
    }
}
