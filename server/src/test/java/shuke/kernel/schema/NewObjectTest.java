package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.support.TestWorkspace;

class NewObjectTest {
    private final EditedModel model = new EditedModel();
    private final TestWorkspace shuke = model.shuke;
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

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
        assertThat(machine.fields().stream().filter(field -> !field.system())).allMatch(Field::custom);
        assertThat(shuke.records().fetchCount(org.jooq.impl.DSL.table(model.table("machine"))))
                .isZero();
        assertThat(shuke.schema().pointersTo("account"))
                .extracting(Pointer::object)
                .contains("machine");
        assertThat(model.heard).extracting(SchemaChanges.Changed::object).containsOnly("machine");
        model.nothingIsLeftToDo();
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
        assertThat(codes(() ->
                        editor.createObject(admin, yaml("{object: schemaChange, fields: [{name: name, type: text}]}"))))
                .containsExactly("nameTaken");
    }

    @Test
    void is_a_matter_for_whoever_looks_after_the_schema() {
        var seller = new Actor(
                admin.workspace(), UUID.randomUUID(), "Wang", "salesperson", admin.locale(), admin.zone(), "web");

        assertThat(codes(() -> editor.createObject(seller, yaml("{object: machine}"))))
                .containsExactly("functionMissing");
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
