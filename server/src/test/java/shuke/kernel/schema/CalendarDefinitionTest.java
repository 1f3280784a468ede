package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.EditedModel.codes;
import static shuke.kernel.schema.EditedModel.yaml;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;

/** When records take place, how they are ticked off, and what their owners ought to look at. */
class CalendarDefinitionTest {
    private final EditedModel model = new EditedModel();
    private final SchemaEditor editor = model.editor;
    private final Actor admin = model.admin;

    private void inspections(String more) {
        editor.createObject(admin, yaml("""
                object: inspection
                fields:
                  - {name: name, type: text}
                  - {name: beginsAt, type: dateTime}
                  - {name: endsAt, type: dateTime}
                  - {name: remindAt, type: dateTime}
                  - {name: state, type: picklist, options: [planned, passed, failed]}
                %s
                """.formatted(more)));
    }

    private ObjectType inspection() {
        return model.shuke.schema().object("inspection");
    }

    @Test
    void are_read_and_written_as_they_were_said() {
        inspections("""
                calendar: {start: beginsAt, end: endsAt, by: state, done: passed, over: [passed, failed], remind: remindAt}
                waits: [{name: late, label: Late, when: "beginsAt < now() && state == 'planned'"}]""");

        var again = Definitions.read(Definitions.write(inspection()));

        assertThat(again.calendar())
                .isEqualTo(new Calendar(
                        "beginsAt",
                        "endsAt",
                        null,
                        false,
                        "state",
                        "passed",
                        List.of("passed", "failed"),
                        null,
                        "remindAt",
                        null));
        assertThat(again.waits()).isEqualTo(inspection().waits()).hasSize(1);
    }

    @Test
    void speak_of_fields_that_fit() {
        assertThat(codes(() -> inspections("calendar: {start: name, end: nothing}")))
                .containsExactlyInAnyOrder("calendarNotFitting", "unknownField");
    }

    @Test
    void are_ticked_off_only_where_an_option_means_done() {
        assertThat(codes(() -> inspections("calendar: {start: beginsAt, by: state}")))
                .containsExactly("calendarWithoutDone");
        assertThat(codes(() -> inspections("calendar: {start: beginsAt, by: state, done: passed, over: [gone]}")))
                .containsExactlyInAnyOrder("calendarDoneNotOver", "calendarUnknownOption");
    }

    @Test
    void keep_the_fields_that_they_speak_of() {
        inspections("""
                calendar: {start: beginsAt, end: endsAt}
                waits: [{name: late, label: Late, when: remindAt < now()}]""");

        assertThat(codes(() -> editor.deleteField(admin, "inspection", "endsAt", true)))
                .containsExactly("fieldInUse");
        assertThat(codes(() -> editor.deleteField(admin, "inspection", "remindAt", true)))
                .containsExactly("fieldInUse");
    }

    @Test
    void tell_nothing_to_somebody_who_does_not_know_of_a_field() {
        inspections("""
                calendar: {start: beginsAt, end: endsAt, by: state, done: passed, over: [passed]}
                waits: [{name: late, label: Late, when: "beginsAt < now() && state == 'planned'"}]""");

        var without = inspection().without(Set.of("state"));
        assertThat(without.calendar())
                .isEqualTo(new Calendar("beginsAt", "endsAt", null, false, null, null, List.of(), null, null, null));
        assertThat(without.waits()).isEmpty();
        assertThat(inspection().without(Set.of("beginsAt")).calendar()).isNull();
    }
}
