package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;
import tools.jackson.databind.JsonNode;

/** What people are told, each about what concerns her and what she may see. */
@WholeServer
class NotificationsTest {
    private static final String INBOX = "/api/v1/me/notifications";

    private final Browser anna;
    private final Browser sam;
    private final Browser tom;
    private final String acme;

    NotificationsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = in(cast, port, "Anna", "administrator");
        this.sam = in(cast, port, "Sam", "salesperson");
        this.tom = in(cast, port, "Tom", "salesperson");
        this.acme = account(sam, "Acme");
    }

    private static Browser in(Cast cast, int port, String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    private static String account(Browser by, String name) {
        return by.post("/api/v1/records/account", "{\"name\": \"%s\"}".formatted(name))
                .text("/id");
    }

    private static String id(Browser whose) {
        return whose.get("/api/v1/me").text("/id");
    }

    private static String path(String account) {
        return "/api/v1/records/account/" + account;
    }

    private static String say(Browser by, String account, String text) {
        var made = by.post(path(account) + "/comments", "{\"text\": \"%s\"}".formatted(text));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    private static List<JsonNode> told(Browser whom) {
        return whom.get(INBOX).body().at("/items").valueStream().toList();
    }

    private static List<String> kinds(Browser whom) {
        return told(whom).stream().map(one -> one.at("/kind").asString()).toList();
    }

    private static int unread(Browser whom) {
        return whom.get(INBOX + "/count").body().at("/unread").asInt();
    }

    private void rename(String to) {
        assertThat(anna.patch(path(acme), "{\"name\": \"%s\"}".formatted(to)).status())
                .isEqualTo(200);
    }

    @Nested
    class a_comment {
        @Test
        void is_told_to_whom_it_mentions_with_what_the_record_is_called() {
            say(sam, acme, "@[%s] see this".formatted(id(anna)));

            var told = told(anna).getFirst();
            assertThat(told.at("/kind").asString()).isEqualTo("mentioned");
            assertThat(told.at("/actor/label").asString()).isEqualTo("Sam");
            assertThat(told.at("/record/label").asString()).isEqualTo("Acme");
            assertThat(kinds(sam)).isEmpty();
        }

        @Test
        void is_told_to_nobody_who_does_not_see_the_record() {
            say(sam, acme, "@[%s] see this".formatted(id(tom)));
            anna.post(path(acme) + "/shares", "{\"person\": \"%s\"}".formatted(id(tom)));

            assertThat(kinds(tom)).as("not even once she does").isEmpty();
        }

        @Test
        void is_told_to_the_owner_and_its_answers_to_those_who_spoke() {
            var first = say(anna, acme, "question");
            sam.post(path(acme) + "/comments", "{\"text\": \"answer\", \"parent\": \"%s\"}".formatted(first));

            assertThat(kinds(sam)).containsExactly("commented");
            assertThat(kinds(anna)).containsExactly("replied");
        }

        @Test
        void that_comes_to_mention_somebody_later_is_told_to_her_alone_and_to_nobody_once_it_is_removed() {
            var comment = path(acme) + "/comments/" + say(sam, acme, "hello");
            sam.patch(comment, "{\"text\": \"hello @[%s]\"}".formatted(id(anna)));
            sam.patch(comment, "{\"text\": \"hello again @[%s]\"}".formatted(id(anna)));
            assertThat(kinds(anna)).containsExactly("mentioned");

            sam.delete(comment);
            assertThat(kinds(anna)).isEmpty();
        }
    }

    @Nested
    class a_record_that_changes_hands {
        @Test
        void is_told_to_its_new_owner_and_to_nobody_who_takes_it_herself() {
            anna.patch(path(acme), "{\"owner\": \"%s\"}".formatted(id(tom)));
            assertThat(kinds(tom)).containsExactly("assigned");

            anna.patch(path(acme), "{\"owner\": \"%s\"}".formatted(id(anna)));
            assertThat(kinds(anna)).isEmpty();
        }

        @Test
        void is_told_when_it_is_made_for_somebody_else() {
            anna.post("/api/v1/records/account", "{\"name\": \"New\", \"owner\": \"%s\"}".formatted(id(tom)));
            assertThat(kinds(tom)).containsExactly("assigned");
        }

        @Test
        void with_many_others_is_told_once() {
            var made = "{\"name\": \"N%d\", \"owner\": \"" + id(tom) + "\"}";
            var many = List.of(1, 2, 3, 4, 5).stream().map(made::formatted).toList();
            anna.post("/api/v1/records/account", "{\"records\": %s}".formatted(many));

            assertThat(kinds(tom)).containsExactly("assigned");
            assertThat(told(tom).getFirst().at("/record").isNull()).isTrue();
            assertThat(told(tom).getFirst().at("/times").asInt()).isEqualTo(5);
        }

        @Test
        void by_an_import_is_told_unless_that_is_to_be_quiet_and_so_is_taking_it_back() {
            var upsert = "{\"object\":\"account\",\"mode\":\"upsert\",\"key\":\"name\",\"notify\":%s}";
            var rows = "Name,Owner,Employees\nMade %s,%s,\n%s,,%d\n";
            rename(acme);
            sam.put(path(acme) + "/follow", "");

            var quiet = imported(upsert.formatted(false), rows.formatted(1, id(tom), acme, 7));
            ended(anna.post("/api/v1/imports/" + quiet + "/undo", "{}").text("/id"));
            assertThat(kinds(tom)).isEmpty();
            assertThat(kinds(sam)).isEmpty();

            imported(upsert.formatted(true), rows.formatted(2, id(tom), acme, 8));
            assertThat(kinds(tom)).containsExactly("assigned");
            assertThat(kinds(sam)).containsExactly("changed");
        }

        private String imported(String options, String csv) {
            return ended(Multipart.csv(anna, options, csv).text("/id"));
        }

        private String ended(String run) {
            Awaiting.until(
                    "the end of the import",
                    () -> List.of("done", "undone")
                            .contains(anna.get("/api/v1/imports/" + run).text("/state")));
            return run;
        }
    }

    @Nested
    class a_record_that_somebody_follows {
        @Test
        void is_told_of_once_until_she_has_read_it() {
            assertThat(sam.put(path(acme) + "/follow", "").status()).isEqualTo(200);
            assertThat(sam.get(path(acme) + "/follow").body().at("/following").asBoolean())
                    .isTrue();
            rename("Acme 2");
            rename("Acme 3");
            sam.patch(path(acme), "{\"name\": \"Acme 4\"}");

            assertThat(told(sam)).hasSize(1);
            var first = told(sam).getFirst();
            assertThat(first.at("/kind").asString()).isEqualTo("changed");
            assertThat(first.at("/times").asInt()).isEqualTo(2);
            sam.post(
                    INBOX + "/read",
                    "{\"ids\": [\"%s\"]}".formatted(first.at("/id").asString()));
            assertThat(unread(sam)).isZero();
            rename("Acme 5");
            assertThat(unread(sam)).isEqualTo(1);
            assertThat(told(sam)).hasSize(2);
        }

        @Test
        void is_told_of_no_longer_when_she_follows_it_no_longer() {
            sam.put(path(acme) + "/follow", "");
            sam.delete(path(acme) + "/follow");
            rename("Acme 2");

            assertThat(kinds(sam)).isEmpty();
        }

        @Test
        void is_not_told_of_nor_counted_once_she_does_not_see_it() {
            var share = anna.post(path(acme) + "/shares", "{\"person\": \"%s\"}".formatted(id(tom)))
                    .text("/id");
            tom.put(path(acme) + "/follow", "");
            rename("Acme 2");
            assertThat(kinds(tom)).containsExactly("changed");

            anna.delete(path(acme) + "/shares/" + share);
            rename("Secret now");
            assertThat(kinds(tom)).isEmpty();
            assertThat(unread(tom)).isZero();
        }

        @Test
        void is_still_told_of_in_the_recycle_bin_but_not_when_it_is_gone_for_good() {
            sam.put(path(acme) + "/follow", "");
            anna.delete(path(acme));
            assertThat(kinds(sam)).containsExactly("changed");

            anna.delete(path(acme) + "?forGood=true");
            assertThat(kinds(sam)).isEmpty();
        }

        @Test
        void is_not_followed_by_who_does_not_see_it() {
            assertThat(tom.put(path(acme) + "/follow", "").status()).isEqualTo(404);
        }
    }

    @Nested
    class what_is_told {
        @Test
        void can_be_read_all_at_once_up_to_what_was_seen() {
            say(anna, acme, "one");
            say(anna, acme, "two");
            assertThat(unread(sam)).isEqualTo(2);
            var newest = Instant.parse(told(sam).getFirst().at("/at").asString());
            say(anna, acme, "three");
            sam.post(INBOX + "/read", "{\"upTo\": \"%s\"}".formatted(newest));

            assertThat(unread(sam)).isEqualTo(1);
            assertThat(sam.get(INBOX + "?unread=true").body().at("/items").valueStream())
                    .hasSize(1);
        }

        @Test
        void comes_page_by_page() {
            for (var i = 0; i < 3; i++) say(anna, acme, "no " + i);

            var first = sam.get(INBOX + "?limit=2");
            var second = sam.get(INBOX + "?limit=2&cursor=" + first.text("/next"));
            assertThat(second.body().at("/items").valueStream()).hasSize(1);
            assertThat(second.body().at("/next").isNull()).isTrue();
        }

        @Test
        void is_nothing_that_she_does_not_want_to_hear() {
            assertThat(sam.get(INBOX + "/settings").body().at("/commented").asBoolean())
                    .isTrue();
            sam.patch(INBOX + "/settings", "{\"commented\": false}");
            say(anna, acme, "one");
            say(anna, acme, "@[%s] two".formatted(id(sam)));

            assertThat(kinds(sam)).containsExactly("mentioned");
            assertThat(sam.patch(INBOX + "/settings", "{\"shouted\": true}").status())
                    .isEqualTo(422);
        }

        @Test
        void is_nobody_elses_to_mark() {
            say(anna, acme, "one");
            tom.post(
                    INBOX + "/read",
                    "{\"ids\": [\"%s\"]}"
                            .formatted(told(sam).getFirst().at("/id").asString()));

            assertThat(unread(sam)).isEqualTo(1);
        }
    }
}
