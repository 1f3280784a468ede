package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.vault.TestKeys;
import shuke.support.TestWorkspace;
import tools.jackson.databind.json.JsonMapper;

/** Other keys, and fields that come to be sealed or cease to be, while the records stay what they are. */
@Tag("database")
class ResealingTest {
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, unique: true, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: seat, type: text, label: {zh-CN: 座位, en: Seat}}
              - {name: born, type: date, label: {zh-CN: 生日, en: Born}}
            """;

    private Records hall;

    @BeforeEach
    void open() {
        hall = Records.in(TestWorkspace.of(GUEST));
        hall.reseal();
    }

    private List<UUID> guests(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> hall.create(
                        "guest",
                        "name",
                        "Guest Number " + i,
                        "email",
                        "guest" + i + "@hall.example",
                        "seat",
                        "Row " + i,
                        "born",
                        "1980-01-%02d".formatted(1 + i % 28)))
                .toList();
    }

    private List<String> cells(String column) {
        return hall.workspace
                .records()
                .fetch("select %s::text from %s.guest order by id".formatted(column, hall.workspace.schemaName()))
                .getValues(0, String.class);
    }

    private void switched(String field, boolean encrypted) {
        var patch = JsonMapper.shared().createObjectNode().put("encrypted", encrypted);
        hall.editor().patchField(hall.administrator(), "guest", field, patch, false);
    }

    @Test
    void rotation_seals_every_record_anew_and_changes_nothing_else() {
        var ids = guests(30);
        hall.delete("guest", ids.getLast());
        var before = hall.read("guest", ids.getFirst());
        var sealed = cells("name_sealed");
        var hashes = cells("email_hash");

        TestKeys.rotate(hall.keys);
        assertThat(hall.names("guest", "email == 'guest3@hall.example'")).containsExactly("Guest Number 3");
        assertThat(hall.names("guest", "name.contains('mber 7')")).containsExactly("Guest Number 7");
        hall.reseal();
        TestKeys.retire(hall.keys);

        assertThat(cells("name_sealed")).hasSize(30).doesNotContainAnyElementsOf(sealed);
        assertThat(cells("email_hash")).doesNotContainAnyElementsOf(hashes);
        assertThat(hall.read("guest", ids.getFirst())).isEqualTo(before);
        assertThat(hall.names("guest", "email == 'guest3@hall.example'")).containsExactly("Guest Number 3");
        assertThat(hall.names("guest", "name.contains('mber 7')")).containsExactly("Guest Number 7");
        assertThat(hall.names("guest", null, "name"))
                .hasSize(29)
                .startsWith("Guest Number 0", "Guest Number 1", "Guest Number 10");
        hall.restore("guest", ids.getLast());
        assertThat(hall.names("guest", "email == 'guest29@hall.example'")).containsExactly("Guest Number 29");
    }

    @Test
    void a_value_stays_unique_while_keys_change() {
        guests(2);

        TestKeys.rotate(hall.keys);

        assertThat(Records.codes(() -> hall.create("guest", "name", "Twin", "email", "guest1@hall.example")))
                .containsExactly("email duplicate");
    }

    @Test
    void the_history_from_before_a_rotation_is_still_read() {
        var id = guests(1).getFirst();
        hall.patch("guest", id, "name", "Renamed Guest");

        TestKeys.rotate(hall.keys);
        hall.reseal();
        TestKeys.retire(hall.keys);

        assertThat(hall.history("guest", id)).last().asString().contains("Guest Number 0 → Renamed Guest");
    }

    @Test
    void a_field_that_comes_to_be_sealed_is_sealed_in_every_record() {
        guests(5);

        switched("seat", true);
        hall.reseal();

        assertThat(cells("guest")).noneMatch(row -> row.contains("Row "));
        assertThat(hall.names("guest", "seat == 'Row 2'")).containsExactly("Guest Number 2");
        assertThat(hall.names("guest", "seat.contains('ow 4')")).containsExactly("Guest Number 4");
        hall.create("guest", "name", "Late", "seat", "Row 99");
        assertThat(hall.names("guest", "seat == 'Row 99'")).containsExactly("Late");
    }

    @Test
    void a_date_that_comes_to_be_sealed_is_still_asked_for_by_spans() {
        guests(5);

        switched("born", true);

        assertThat(hall.names("guest", "born < date('1980-01-03')", "born"))
                .containsExactly("Guest Number 0", "Guest Number 1");
    }

    @Test
    void a_field_that_ceases_to_be_sealed_is_in_clear_and_nothing_is_lost() {
        guests(5);

        switched("email", false);
        switched("name", false);
        hall.reseal();

        assertThat(cells("email")).contains("guest3@hall.example");
        assertThat(hall.names("guest", "name.family == 'Number 3' || name == 'Guest Number 3'"))
                .containsExactly("Guest Number 3");
        assertThat(Records.codes(() -> hall.create("guest", "name", "Twin", "email", "guest1@hall.example")))
                .containsExactly("email duplicate");
    }
}
