package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several records become one, and are taken apart again. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeTest {
    private final Merger mona;

    MergeTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.mona = new Merger(new Browser(port).signIn(cast.add("Mona", "administrator"), Cast.PASSWORD));
    }

    private String account(String more) {
        return mona.make("account", "\"name\": \"Twin %d\"%s".formatted(System.nanoTime(), more));
    }

    private String contact(String more) {
        return mona.make("contact", "\"name\": \"Twin %d\"%s".formatted(System.nanoTime(), more));
    }

    @Nested
    class values {
        @Test
        void of_the_kept_record_win_and_empty_ones_are_filled_from_the_latest() {
            var kept = contact(", \"title\": \"Buyer\", \"tags\": [\"a\"]");
            var older = contact(
                    ", \"title\": \"Clerk\", \"department\": \"Sales\", \"wechat\": \"old\", \"tags\": [\"b\", \"a\"]");
            var newer = contact(", \"wechat\": \"new\"");

            mona.merged("contact", kept, older, newer);

            assertThat(mona.text("contact", kept, "title")).isEqualTo("Buyer");
            assertThat(mona.text("contact", kept, "department")).isEqualTo("Sales");
            assertThat(mona.text("contact", kept, "wechat")).isEqualTo("new");
            assertThat(mona.get("contact", kept).body().at("/tags").toString()).isEqualTo("[\"a\",\"b\"]");
        }

        @Test
        void are_chosen_by_field() {
            var kept = contact(", \"title\": \"Buyer\"");
            var other = contact(", \"title\": \"Clerk\", \"email\": \"c%d@example.com\"".formatted(System.nanoTime()));

            var done = mona.mergeWith("contact", ", \"values\": {\"title\": \"%s\"}".formatted(other), kept, other);

            assertThat(done.text("/record/title")).as(done.toString()).isEqualTo("Clerk");
            assertThat(done.text("/record/email")).contains("@example.com");
        }

        @Test
        void that_are_unique_go_over() {
            var key = "K" + System.nanoTime();
            var kept = account("");
            var other = account(", \"externalId\": \"%s\"".formatted(key));

            mona.merged("account", kept, other);

            assertThat(mona.text("account", kept, "externalId")).isEqualTo(key);
        }

        @Test
        void never_get_milder() {
            var kept = contact(", \"doNotCall\": false");
            var other = contact(", \"doNotCall\": true");

            mona.merged("contact", kept, other);

            assertThat(mona.text("contact", kept, "doNotCall")).isEqualTo("true");
        }
    }

    @Nested
    class what_went {
        @Test
        void is_told_where_it_went_and_comes_back_only_by_undoing() {
            var kept = contact("");
            var other = contact("");
            var merge = mona.merged("contact", kept, other);

            var gone = mona.get("contact", other);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.text("/code")).isEqualTo("mergedInto");
            assertThat(gone.text("/mergedInto/id")).isEqualTo(kept);
            var restored = mona.browser.post("/api/v1/records/contact/" + other + "/restore", "");
            assertThat(restored.status()).as(restored.toString()).isEqualTo(409);
            assertThat(restored.text("/code")).isEqualTo("mergeNotAlone");

            assertThat(mona.undo(merge).status()).isEqualTo(200);
            assertThat(mona.get("contact", other).status()).isEqualTo(200);
            assertThat(mona.undo(merge).text("/code")).isEqualTo("mergeUndone");
        }

        @Test
        void is_told_in_the_history_of_merges() {
            var kept = contact("");
            var other = contact("");
            var merge = mona.merged("contact", kept, other);

            for (var id : List.of(kept, other)) {
                var told = mona.browser.get("/api/v1/merges?object=contact&record=" + id);
                assertThat(told.text("/items/0/id")).as(told.toString()).isEqualTo(merge);
                assertThat(told.text("/items/0/records/0/label")).startsWith("Twin");
                assertThat(told.text("/items/0/by/label")).isEqualTo("Mona");
                assertThat(told.body().at("/items/0/canBeUndone").asBoolean()).isTrue();
            }
            var timeline = mona.browser.get("/api/v1/records/contact/" + kept + "/timeline");
            assertThat(timeline.raw().body()).contains("\"merged\"").contains(other);
        }
    }

    @Nested
    class relations {
        @Test
        void move_and_come_back_as_they_were() {
            var kept = account("");
            var other = account(", \"parent\": \"%s\"".formatted(kept));
            var child = account(", \"parent\": \"%s\"".formatted(other));
            var contact = contact(", \"account\": \"%s\"".formatted(other));
            var note = mona.make("note", "\"content\": \"Hello\", \"regarding\": \"%s\"".formatted(other));
            mona.browser.post("/api/v1/records/account/" + other + "/comments", "{\"text\": \"Said before\"}");
            var before = mona.picture("account", List.of(kept, other, child))
                    + mona.picture("contact", List.of(contact))
                    + mona.picture("note", List.of(note));

            var merge = mona.merged("account", kept, other);
            assertThat(mona.text("contact", contact, "account/id")).isEqualTo(kept);
            assertThat(mona.text("account", child, "parent/id")).isEqualTo(kept);
            assertThat(mona.get("account", kept).body().at("/parent").isNull()).isTrue();
            assertThat(mona.text("note", note, "regarding/id")).isEqualTo(kept);
            assertThat(mona.browser
                            .get("/api/v1/records/account/" + kept + "/comments")
                            .raw()
                            .body())
                    .contains("Said before");

            var undone = mona.undo(merge);

            assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
            assertThat(mona.picture("account", List.of(kept, other, child))
                            + mona.picture("contact", List.of(contact))
                            + mona.picture("note", List.of(note)))
                    .isEqualTo(before);
            assertThat(mona.browser
                            .get("/api/v1/records/account/" + other + "/comments")
                            .raw()
                            .body())
                    .contains("Said before");
        }

        @Test
        void that_would_be_doubled_are_united() {
            var account = account("");
            var kept = contact("");
            var other = contact("");
            var role = "\"account\": \"%s\", \"contact\": \"%s\", \"title\": %s";
            var one = mona.make("accountContact", role.formatted(account, kept, "null"));
            var two = mona.make("accountContact", role.formatted(account, other, "\"Buyer\""));
            var before = mona.picture("accountContact", List.of(one, two));

            var merge = mona.merged("contact", kept, other);
            assertThat(mona.found("accountContact", "contact == '%s'".formatted(kept)))
                    .containsExactly(one);
            assertThat(mona.text("accountContact", one, "title")).isEqualTo("Buyer");

            assertThat(mona.undo(merge).status()).isEqualTo(200);
            assertThat(mona.picture("accountContact", List.of(one, two))).isEqualTo(before);
        }

        @Test
        void never_make_a_consent_milder() {
            var kept = contact("");
            var other = contact("");
            var consent =
                    "\"person\": {\"object\": \"contact\", \"id\": \"%s\"}, \"consentPurpose\": \"marketing\", \"channel\": \"%s\","
                            + " \"status\": \"%s\", \"givenAt\": \"2026-0%d-01T00:00:00Z\"";
            var old = mona.make("consent", consent.formatted(kept, "email", "granted", 1));
            var granted = mona.make("consent", consent.formatted(kept, "email", "granted", 3));
            var denied = mona.make("consent", consent.formatted(other, "email", "denied", 2));
            var sms = mona.make("consent", consent.formatted(other, "sms", "granted", 2));
            var before = mona.picture("consent", List.of(old, granted, denied, sms));

            var merge = mona.merged("contact", kept, other);
            assertThat(mona.text("consent", granted, "status")).isEqualTo("denied");
            assertThat(mona.text("consent", old, "status")).isEqualTo("granted");
            assertThat(mona.text("consent", sms, "status")).isEqualTo("granted");

            assertThat(mona.undo(merge).status()).isEqualTo(200);
            assertThat(mona.picture("consent", List.of(old, granted, denied, sms)))
                    .isEqualTo(before);
        }

        @Test
        void of_a_tree_never_make_a_ring() {
            var top = account("");
            var lost = account(", \"parent\": \"%s\"".formatted(top));
            var between = account(", \"parent\": \"%s\"".formatted(lost));
            var kept = account(", \"parent\": \"%s\"".formatted(between));
            var before = mona.picture("account", List.of(top, lost, between, kept));

            var merge = mona.merged("account", kept, lost);
            assertThat(mona.text("account", between, "parent/id")).isEqualTo(kept);
            assertThat(mona.text("account", kept, "parent/id")).isEqualTo(top);

            var undone = mona.undo(merge);
            assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
            assertThat(mona.picture("account", List.of(top, lost, between, kept)))
                    .isEqualTo(before);
        }
    }

    @Nested
    class what_was_changed_since {
        @Test
        void stays_and_is_told() {
            var kept = contact(", \"title\": \"Buyer\"");
            var other = contact(", \"wechat\": \"w\"");
            var merge = mona.merged("contact", kept, other);
            mona.patch("contact", kept, "\"title\": \"Boss\", \"wechat\": \"later\"");

            var conflicts = mona.browser.get("/api/v1/merges/" + merge);
            assertThat(conflicts.body().at("/conflicts").size())
                    .as(conflicts.toString())
                    .isEqualTo(2);

            var undone = mona.undo(merge, Merger.decision("contact", kept, "wechat", other));

            assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
            assertThat(mona.text("contact", kept, "title")).isEqualTo("Boss");
            assertThat(mona.get("contact", kept).body().at("/wechat").isNull()).isTrue();
            assertThat(mona.text("contact", other, "wechat")).isEqualTo("later");
        }

        @Test
        void is_taken_back_where_somebody_says_so() {
            var kept = contact(", \"title\": \"Buyer\"");
            var other = contact("");
            var merge = mona.merged("contact", kept, other);
            mona.patch("contact", kept, "\"title\": \"Boss\"");

            assertThat(mona.undo(merge, Merger.decision("contact", kept, "title", "restore"))
                            .status())
                    .isEqualTo(200);
            assertThat(mona.text("contact", kept, "title")).isEqualTo("Buyer");
        }

        @Test
        void of_what_moved_stays_where_it_was_put() {
            var kept = account("");
            var other = account("");
            var third = account("");
            var away = contact(", \"account\": \"%s\"".formatted(other));
            var back = contact(", \"account\": \"%s\"".formatted(other));
            var merge = mona.merged("account", kept, other);
            mona.patch("contact", away, "\"account\": \"%s\"".formatted(third));
            mona.patch("contact", back, "\"account\": \"%s\"".formatted(third));
            var later = contact(", \"account\": \"%s\"".formatted(kept));
            var moved = contact(", \"account\": \"%s\"".formatted(kept));

            var undone = mona.undo(
                    merge,
                    Merger.decision("contact", back, "account", "restore"),
                    Merger.decision("contact", moved, "account", other));

            assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
            assertThat(mona.text("contact", away, "account/id")).isEqualTo(third);
            assertThat(mona.text("contact", back, "account/id")).isEqualTo(other);
            assertThat(mona.text("contact", later, "account/id")).isEqualTo(kept);
            assertThat(mona.text("contact", moved, "account/id")).isEqualTo(other);
        }

        @Test
        void by_a_later_merge_has_to_be_undone_first() {
            var one = contact("");
            var two = contact("");
            var three = contact("");
            var first = mona.merged("contact", two, one);
            var second = mona.merged("contact", three, two);

            assertThat(mona.undo(first).text("/code")).isEqualTo("mergeLater");
            assertThat(mona.get("contact", one).text("/mergedInto/id")).isEqualTo(three);
            assertThat(mona.undo(second).status()).isEqualTo(200);
            assertThat(mona.undo(first).status()).isEqualTo(200);
        }
    }

    @Nested
    class a_preview {
        @Test
        void counts_what_would_move_and_changes_nothing() {
            var kept = account("");
            var other = account(", \"phone\": \"+86 138 0013 8000\"");
            contact(", \"account\": \"%s\"".formatted(other));
            var before = mona.picture("account", List.of(kept, other));

            var told = mona.mergeWith("account", ", \"dryRun\": true", kept, other);

            assertThat(told.status()).as(told.toString()).isEqualTo(200);
            assertThat(told.body().at("/moves").toString())
                    .contains("{\"")
                    .contains("\"contact\"")
                    .contains("\"count\":1");
            assertThat(told.body().at("/fields").toString()).contains("\"phone\",\"from\":[\"" + other);
            assertThat(mona.picture("account", List.of(kept, other))).isEqualTo(before);
        }

        @Test
        void is_held_to_the_versions_that_were_seen() {
            var kept = contact("");
            var other = contact("");
            mona.patch("contact", other, "\"title\": \"Changed\"");

            var refused = mona.mergeWith(
                    "contact", ", \"versions\": {\"%s\": 1, \"%s\": 1}".formatted(kept, other), kept, other);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/problems/0/detail")).contains("Mona").contains("Job title");
            assertThat(refused.text("/problems/0/row")).isEqualTo("2");
        }
    }
}
