package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.record.Integrity.Check;
import shuke.kernel.record.Integrity.Part;
import shuke.support.TestWorkspace;

/** What fits together is found whole; what somebody has changed past the program is found by its id. */
@Tag("database")
class IntegrityTest {
    private static final String HOUSE = """
            object: house
            label: {zh-CN: 房子, en: House}
            plural: {zh-CN: 房子, en: Houses}
            nameField: name
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: code, type: creditCode, label: {zh-CN: 代码, en: Code}}
              - {name: beds, type: rollUp, fn: count, object: guest, via: house, result: integer, label: {zh-CN: 床位, en: Beds}}
            """;
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: house, type: lookup, to: house, label: {zh-CN: 房子, en: House}}
            """;

    private final Records hall = Records.in(TestWorkspace.of(HOUSE, GUEST));
    private final UUID house = hall.create("house", "name", "Hall", "code", "91350100M000100Y43");
    private final UUID ada =
            hall.create("guest", "name", "Ada", "email", "ada@hall.example", "house", house.toString());

    private List<UUID> wrong(Check check, String object, String field, String target) {
        var part = new Part(check, object, field, target);
        assertThat(hall.integrity.parts(hall.workspace.workspace())).contains(part);
        var wrong = new ArrayList<UUID>();
        var last = new UUID(0, 0);
        while (true) {
            var step = hall.integrity.look(hall.workspace.workspace(), part, last);
            wrong.addAll(step.wrong());
            if (step.last() == null) return wrong;
            last = step.last();
        }
    }

    private void past(String sql, Object... values) {
        hall.workspace.records().execute(sql.formatted(hall.workspace.schemaName()), values);
    }

    @Test
    void what_the_program_wrote_fits_together() {
        var wrong = hall.integrity.parts(hall.workspace.workspace()).stream()
                .flatMap(part -> wrong(part.check(), part.object(), part.field(), part.target()).stream());

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_roll_up_that_somebody_changed_is_found_and_repaired() {
        past("update %s.house set beds = 7");
        assertThat(wrong(Check.ROLL_UP, "house", "beds", "")).containsExactly(house);

        hall.repairs.start(hall.workspace.workspace(), new Part(Check.ROLL_UP, "house", "beds", ""));
        hall.refill();

        assertThat(wrong(Check.ROLL_UP, "house", "beds", "")).isEmpty();
        assertThat(hall.read("house", house, "beds")).hasToString("1");
    }

    @Test
    void codes_that_do_not_belong_to_the_value_are_found_and_repaired() {
        hall.reseal();
        past("update %s.guest set email_hash = decode('00', 'hex')");
        assertThat(wrong(Check.CODES, "guest", "", "")).containsExactly(ada);

        hall.repairs.start(hall.workspace.workspace(), new Part(Check.CODES, "guest", "", ""));
        hall.reseal();

        assertThat(wrong(Check.CODES, "guest", "", "")).isEmpty();
    }

    @Test
    void a_lookup_that_points_nowhere_is_found() {
        hall.workspace
                .records()
                .fetch(
                        "select conname from pg_constraint where conrelid = cast(? as regclass) and contype = 'f'",
                        hall.workspace.schemaName() + ".guest")
                .getValues(0, String.class)
                .forEach(name -> past("alter table %s.guest drop constraint " + name));
        past("update %s.guest set house = ?", UUID.randomUUID());

        assertThat(wrong(Check.LOOKUP, "guest", "house", "house")).containsExactly(ada);
    }

    @Test
    void a_check_digit_that_does_not_fit_is_found() {
        past("update %s.house set code = '91350100M000100Y44'");

        assertThat(wrong(Check.CHECK_DIGIT, "house", "code", "")).containsExactly(house);
    }

    @Test
    void a_record_that_went_without_a_word_in_the_log_is_found() {
        past("delete from %s.guest");

        assertThat(wrong(Check.HISTORY, "guest", "", "")).containsExactly(ada);
    }
}
