package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;

/** What somebody comes to know in the morning about her customers. */
@Tag("database")
class NewsTest {
    private static final Company company = Company.open();
    private static final Records records = company.records;

    private final Actor sam = company.person("Sam", "salesperson", company.east, null);
    private final Instant before = records.clock.instant();
    private final UUID acme = company.create(company.mona, "account", "name", "Acme", "owner", text(sam.user()));

    private static String text(UUID id) {
        return id.toString();
    }

    private static Map<String, String> regarding(UUID account) {
        return Map.of("object", "account", "id", text(account));
    }

    private List<String> told(Actor actor, Instant since) {
        return records.news.since(actor, since, 50).items().stream()
                .map(NewsTest::words)
                .toList();
    }

    private static String words(News.Item item) {
        return switch (item) {
            case News.Changed(var entry, var row) ->
                row.get("name") + " " + entry.action().word()
                        + entry.changes().stream()
                                .map(change -> change.field())
                                .filter(field -> field.equals("website"))
                                .map(field -> " " + field)
                                .reduce("", String::concat);
            case News.Made(var _, var row) -> row.object() + " made";
        };
    }

    private Instant later() {
        records.clock.jump(Duration.ofHours(1));
        return records.clock.instant();
    }

    @Test
    void tells_what_others_changed_on_my_records_and_what_they_made_around_them() {
        var since = later();
        company.patch(company.mona, "account", acme, "website", "https://acme.example");
        company.create(company.mona, "ticket", "subject", "Broken", "account", text(acme));
        company.create(company.mona, "note", "content", "They like red", "regarding", regarding(acme));

        assertThat(told(sam, since)).containsExactlyInAnyOrder("Acme updated website", "ticket made", "note made");
    }

    @Test
    void leaves_out_what_i_did_myself_and_what_is_not_mine() {
        var since = later();
        company.patch(sam, "account", acme, "website", "https://mine.example");
        company.create(sam, "note", "content", "I was there", "regarding", regarding(acme));
        var other = company.create(company.mona, "account", "name", "Other", "owner", text(company.ina.user()));
        company.patch(company.mona, "account", other, "website", "https://other.example");

        assertThat(told(sam, since)).isEmpty();
    }

    @Test
    void tells_of_a_customer_that_was_given_to_me() {
        assertThat(told(sam, before)).containsExactly("Acme created");
    }

    @Test
    void begins_at_the_moment_that_is_asked() {
        company.patch(company.mona, "account", acme, "website", "https://early.example");

        assertThat(told(sam, later())).isEmpty();
    }

    @Test
    void does_not_take_old_stories_written_down_now_for_news() {
        var since = later();
        company.create(
                company.mona,
                "note",
                "content",
                "Long ago",
                "notedAt",
                "2020-01-01T10:00:00Z",
                "regarding",
                regarding(acme));

        assertThat(told(sam, since)).isEmpty();
    }

    @Test
    void does_not_tell_of_records_that_i_may_not_see() {
        var since = later();
        company.create(
                company.maria,
                "opportunity",
                "name",
                "Western deal",
                "account",
                text(acme),
                "owner",
                text(company.wen.user()));

        assertThat(told(sam, since)).isEmpty();
    }

    @Test
    void says_when_there_is_more() {
        var since = later();
        for (var i = 0; i < 3; i++) {
            company.create(company.mona, "ticket", "subject", "Broken " + i, "account", text(acme));
        }

        var told = records.news.since(sam, since, 2);

        assertThat(told.items()).hasSize(2);
        assertThat(told.more()).isTrue();
    }
}
