package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.matching.standardise.PersonName;

/** What happened to and around an account, told in one stream. */
@Tag("database")
class TimelineTest {
    private static final Company company = Company.open();
    private static final Records records = company.records;

    private final UUID acme = records.create(
            "account", "name", "Acme", "owner", company.sam.user().toString());

    private static Map<String, String> regarding(UUID account) {
        return Map.of("object", "account", "id", account.toString());
    }

    private UUID note(String content, String at) {
        return records.create(
                "note",
                "content",
                content,
                "notedAt",
                at,
                "regarding",
                regarding(acme),
                "owner",
                company.sam.user().toString());
    }

    private Page<Timeline.Item> page(Actor actor, int limit, @Nullable String cursor, String... kinds) {
        return records.timeline.of(actor, "account", acme, new Timeline.Asked(Set.of(kinds), null, limit, cursor));
    }

    private static String told(Timeline.Item item) {
        return switch (item) {
            case Timeline.Changed(var entry) -> entry.action().word();
            case Timeline.Happened(var at, var row) ->
                row.object() + " " + (row.get("name") instanceof PersonName name ? name.full() : row.get("content"));
            case Timeline.Told(var at, var what) -> what.toString();
        };
    }

    private List<String> told(Actor actor, String... kinds) {
        return page(actor, 50, null, kinds).items().stream()
                .map(TimelineTest::told)
                .toList();
    }

    @Test
    void is_in_the_order_in_which_things_happened_not_in_which_they_were_written_down() {
        note("later", "2020-05-02T10:00:00Z");
        note("earlier", "2020-05-01T10:00:00Z");
        note("planned", "2999-01-01T10:00:00Z");

        assertThat(told(company.maria)).containsExactly("note planned", "created", "note later", "note earlier");
    }

    @Test
    void is_told_page_by_page_and_nothing_twice() {
        for (var i = 1; i <= 5; i++) {
            note("n" + i, "2020-05-0" + i + "T10:00:00Z");
            records.patch("account", acme, "website", "https://acme.example/" + i);
        }
        var pages = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(company.maria, 3, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(item -> pages.add(item.at() + told(item)));
            cursor = page.next();
        } while (cursor != null);

        assertThat(pages).hasSize(11).doesNotHaveDuplicates();
        assertThat(pages)
                .containsExactlyElementsOf(page(company.maria, 50, null).items().stream()
                        .map(item -> item.at() + told(item))
                        .toList());
    }

    @Test
    void two_things_at_one_instant_are_both_told() {
        note("one", "2020-05-01T10:00:00Z");
        note("other", "2020-05-01T10:00:00Z");
        var first = page(company.maria, 1, null, "note");

        var second = page(company.maria, 1, first.next(), "note");

        assertThat(List.of(told(first.items().getFirst()), told(second.items().getFirst())))
                .containsExactlyInAnyOrder("note one", "note other");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_record_that_points_there_in_two_ways_is_told_once() {
        var ann = records.create("contact", "name", "Ann", "account", acme.toString());
        records.create(
                "note",
                "content",
                "twice",
                "regarding",
                Map.of("object", "contact", "id", ann.toString()),
                "contact",
                ann.toString());

        var page = records.timeline.of(company.maria, "contact", ann, new Timeline.Asked(Set.of(), null, 50, null));

        assertThat(page.items()).extracting(TimelineTest::told).containsExactlyInAnyOrder("created", "note twice");
    }

    @Test
    void brings_what_lists_show_and_the_text_but_not_all_there_is() {
        note("text", "2020-05-01T10:00:00Z");

        var row = ((Timeline.Happened)
                        page(company.maria, 1, null, "note").items().getFirst())
                .row();

        assertThat(row.values()).containsKeys("content", "notedAt", "owner").doesNotContainKey("externalId");
    }

    @Nested
    class somebody_who_asks_for_less {
        @Test
        void gets_the_kinds_she_named() {
            note("n", "2020-05-01T10:00:00Z");
            records.create("contact", "name", "Ann", "account", acme.toString());

            assertThat(told(company.maria, "note")).containsExactly("note n");
            assertThat(told(company.maria, "changes")).containsExactly("created");
            assertThat(told(company.maria, "contact", "changes")).containsExactlyInAnyOrder("contact Ann", "created");
        }

        @Test
        void gets_what_one_person_did_and_looks_after() {
            note("sams", "2020-05-01T10:00:00Z");
            var asked = new Timeline.Asked(Set.of(), company.sam.user(), 50, null);

            var page = records.timeline.of(company.maria, "account", acme, asked);

            assertThat(page.items()).extracting(TimelineTest::told).containsExactly("note sams");
        }
    }

    @Nested
    class somebody_who_may_not_see_all {
        @Test
        void is_told_nothing_of_a_record_that_is_not_there_for_her() {
            assertThatThrownBy(() -> told(company.wen))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.kind()).isEqualTo(ProblemException.Kind.NOT_FOUND));
        }

        @Test
        void is_told_of_no_record_around_it_that_she_does_not_see() {
            var shared = records.create(
                    "account", "name", "Both", "owner", company.wen.user().toString());
            records.create(
                    "contact",
                    "name",
                    "Hers",
                    "account",
                    shared.toString(),
                    "owner",
                    company.wen.user().toString());
            records.create(
                    "contact",
                    "name",
                    "His",
                    "account",
                    shared.toString(),
                    "owner",
                    company.mona.user().toString());
            var asked = new Timeline.Asked(Set.of("contact"), null, 50, null);

            var hers = records.timeline.of(company.wen, "account", shared, asked);

            assertThat(hers.items()).extracting(TimelineTest::told).containsExactly("contact Hers");
        }
    }

    @Test
    void a_place_to_go_on_from_that_is_none_is_refused() {
        assertThatThrownBy(() -> page(company.maria, 3, "not-a-place")).isInstanceOf(ProblemException.class);
    }
}
