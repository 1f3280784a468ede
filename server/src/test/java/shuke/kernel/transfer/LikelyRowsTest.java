package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.transfer.ImportRun.Counts;

/** Rows that look like records that are there, or like each other. */
@Tag("database")
class LikelyRowsTest {
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: personName, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: card, type: text, label: {zh-CN: 卡号, en: Card}}
              - {name: seat, type: text, label: {zh-CN: 座位, en: Seat}}
            duplicates:
              fields: [{field: name}, {field: email, same: warns}, {field: card, as: code, same: blocks}]
            """;
    private static final String FILE = """
            name,email,card,seat
            Ada Lovelace,ada@hall.example,,12
            Charles Babbage,charles@hall.example,,13
            Charles Babbage,charles@hall.example,,14
            """;

    private final ImportWorld world = ImportWorld.of(GUEST);

    private UUID ada(@Nullable String card) {
        var values = new LinkedHashMap<String, @Nullable Object>(
                Map.of("name", "Ada Lovelace", "email", "ada@hall.example"));
        values.put("card", card);
        return world.create("guest", values);
    }

    private ImportRun run(String duplicates, String file) {
        return world.run(
                "{\"object\":\"guest\",\"mode\":\"create\",\"duplicates\":\"%s\"}".formatted(duplicates), file);
    }

    @Test
    void are_saved_like_any_others_unless_something_else_was_asked() {
        ada(null);

        assertThat(run("create", FILE).counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
    }

    @Test
    void are_left_out_and_told_of() {
        ada(null);

        var run = run("skip", FILE);

        assertThat(run.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2, 0));
        assertThat(world.refused(run)).contains("Ada Lovelace").contains("Charles Babbage");
        assertThat(world.only("guest", "seat == '13'").get("email")).isEqualTo("charles@hall.example");
    }

    @Test
    void change_the_record_that_they_look_like() {
        var ada = ada(null);

        var run = run("update", FILE);

        assertThat(run.counts()).isEqualTo(new Counts(3, 1, 2, 0, 0, 0));
        assertThat(world.only("guest", "seat == '12'").id()).isEqualTo(ada);
        assertThat(world.only("guest", "seat == '14'").get("email")).isEqualTo("charles@hall.example");
    }

    @Test
    void are_kept_out_where_a_rule_says_so_whatever_was_asked() {
        ada("AB-1");

        var run = run("create", "name,email,card,seat\nSomebody Else,else@hall.example,AB-1,15\n");

        assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
    }
}
