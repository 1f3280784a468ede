package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import java.util.Set;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;

/** How records stand on a board, what their options require, and what stands on top of their page. */
class BoardDefinitionTest {
    private final EditedModel model = new EditedModel();
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

    private static FieldType.Gate gate(ObjectType object, String field, String option) {
        var picklist = (FieldType.Picklist) object.field(field).type();
        return picklist.options().stream()
                .filter(one -> one.value().equals(option))
                .findFirst()
                .orElseThrow()
                .gate();
    }

    private void machines(String board) {
        editor.createObject(admin, yaml("""
                object: machine
                fields:
                  - {name: name, type: text}
                  - {name: price, type: money}
                  - {name: worth, type: formula, expression: price, result: money}
                  - name: state
                    type: picklist
                    options: [ordered, {value: sold, requires: [price], asks: [name]}]
                highlights: [price]
                board: %s
                """.formatted(board)));
    }

    @Test
    void is_read_and_written_as_it_was_said() {
        machines("{by: state, total: price, weighted: worth}");

        var machine = model.shuke.schema().object("machine");
        assertThat(machine.board()).isEqualTo(new ObjectType.Board("state", null, "price", "worth"));
        assertThat(machine.layout().highlights()).containsExactly("price");
        var again = Definitions.read(Definitions.write(machine));
        assertThat(again.board()).isEqualTo(machine.board());
        assertThat(gate(again, "state", "sold").requires()).containsExactly("price");
        assertThat(gate(again, "state", "sold").asks()).containsExactly("name");
        assertThat(gate(again, "state", "ordered")).isEqualTo(FieldType.Gate.OPEN);
    }

    @Test
    void has_a_picklist_for_its_columns_and_sums_what_can_be_summed() {
        assertThat(codes(() -> machines("{by: name, total: state}")))
                .containsExactlyInAnyOrder("boardByPicklist", "boardNotSummable");
    }

    @Test
    void requires_only_what_people_fill_in() {
        machines("{by: state}");

        assertThat(codes(() -> editor.patchField(admin, "machine", "state", yaml("""
                {options: [{value: sold, requires: [worth, nothing, state]}]}"""), false)))
                .containsExactlyInAnyOrder("gateNotFilled", "unknownField", "gateNotFilled");
    }

    @Test
    void keeps_a_field_that_an_option_requires() {
        machines("{by: state}");

        assertThat(codes(() -> editor.deleteField(admin, "machine", "price", true)))
                .containsExactly("fieldInUse");
    }

    @Test
    void speaks_of_no_field_that_somebody_does_not_know_of() {
        machines("{by: state, total: price}");

        var seen = model.shuke.schema().object("machine").without(Set.of("price"));

        assertThat(seen.board()).isEqualTo(new ObjectType.Board("state", null, null, null));
        assertThat(seen.layout().highlights()).isEmpty();
        assertThat(gate(seen, "state", "sold").requires()).isEmpty();
    }
}
