package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people say about records: who may, who hears of it, and what it never tells. */
@WholeServer
class CommentsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cast cast;
    private final int port;
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;
    private final String acme;

    CommentsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.anna = in("Anna", "administrator");
        this.sam = in("Sam", "salesperson");
        this.tom = in("Tom", "salesperson");
        this.acme = account(sam, "Acme");
    }

    private Browser in(String name, String role) {
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
        return "/api/v1/records/account/" + account + "/comments";
    }

    private static String words(String text) {
        return JSON.writeValueAsString(java.util.Map.of("text", text));
    }

    private Answer say(Browser by, String text) {
        return by.post(path(acme), words(text));
    }

    private Answer answer(Browser by, String text, String parent) {
        return by.post(path(acme), JSON.writeValueAsString(java.util.Map.of("text", text, "parent", parent)));
    }

    private List<JsonNode> threads(Browser by) {
        return by.get(path(acme)).body().at("/items").valueStream().toList();
    }

    @Nested
    class said_by_somebody_who_sees_the_record {
        @Test
        void is_read_by_others_who_do_with_the_names_of_whom_it_mentions() {
            var made = say(sam, "@[%s] please look at #[account:%s]".formatted(id(anna), acme));

            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            var read = threads(anna).getFirst();
            assertThat(read.at("/author/label").asString()).isEqualTo("Sam");
            assertThat(read.at("/people/0/label").asString()).isEqualTo("Anna");
            assertThat(read.at("/records/0/label").asString()).isEqualTo("Acme");
            assertThat(read.at("/can/change").asBoolean()).isFalse();
        }

        @Test
        void tells_nobody_the_name_of_a_record_that_she_does_not_see() {
            var secret = account(anna, "Secret");
            say(anna, "as with #[account:%s]".formatted(secret));

            var answer = sam.get(path(acme));
            assertThat(answer.body().at("/items/0/records/0/label").isNull()).isTrue();
            assertThat(answer.raw().body()).doesNotContain("Secret");
        }

        @Test
        void stands_in_the_timeline_of_the_record_and_is_found_there_alone() {
            say(sam, "first");
            say(anna, "second");

            var told = sam.get("/api/v1/records/account/" + acme + "/timeline?kinds=comments");
            assertThat(told.body()
                            .at("/items")
                            .valueStream()
                            .map(one -> one.at("/comment/text").asString()))
                    .containsExactly("second", "first");
            var all = sam.get("/api/v1/records/account/" + acme + "/timeline?limit=2");
            assertThat(all.body()
                            .at("/items")
                            .valueStream()
                            .map(one -> one.at("/kind").asString()))
                    .containsExactly("comment", "comment");
            var rest = sam.get("/api/v1/records/account/" + acme + "/timeline?limit=2&cursor=" + all.text("/next"));
            assertThat(rest.body()
                            .at("/items")
                            .valueStream()
                            .map(one -> one.at("/kind").asString()))
                    .containsExactly("change");
        }

        @Test
        void is_refused_without_words_and_with_too_many() {
            assertThat(say(sam, "  ").status()).isEqualTo(422);
            assertThat(say(sam, "x".repeat(10_001)).status()).isEqualTo(422);
        }

        @Test
        void comes_page_by_page() {
            for (var i = 1; i <= 3; i++) say(sam, "no " + i);

            var first = sam.get(path(acme) + "?limit=2");
            assertThat(first.body().at("/total").asInt()).isEqualTo(3);
            var second = sam.get(path(acme) + "?limit=2&cursor=" + first.text("/next"));
            assertThat(second.body()
                            .at("/items")
                            .valueStream()
                            .map(one -> one.at("/text").asString()))
                    .containsExactly("no 1");
            assertThat(second.body().at("/next").isNull()).isTrue();
        }
    }

    @Nested
    class somebody_who_does_not_see_the_record {
        @Test
        void neither_reads_nor_says_anything() {
            var made = say(sam, "ours");

            assertThat(tom.get(path(acme)).status()).isEqualTo(404);
            assertThat(say(tom, "hello").status()).isEqualTo(404);
            assertThat(tom.delete(path(acme) + "/" + made.text("/id")).status()).isEqualTo(404);
            assertThat(threads(sam)).hasSize(1);
        }

        @Test
        void is_named_as_such_before_she_is_spoken_to() {
            var people = sam.get(path(acme) + "/people?q=" + "Tom")
                    .body()
                    .at("/items")
                    .valueStream();
            assertThat(people.filter(one -> one.at("/id").asString().equals(id(tom)))
                            .map(one -> one.at("/sees").asBoolean()))
                    .containsExactly(false);
            var seeing = sam.get(path(acme) + "/people?q=" + "Anna")
                    .body()
                    .at("/items")
                    .valueStream();
            assertThat(seeing.filter(one -> one.at("/id").asString().equals(id(anna)))
                            .map(one -> one.at("/sees").asBoolean()))
                    .containsExactly(true);
        }
    }

    @Nested
    class its_author {
        @Test
        void changes_it_and_nobody_else_does() {
            var made = say(sam, "Tusday");
            var path = path(acme) + "/" + made.text("/id");

            assertThat(anna.patch(path, words("Mine")).status()).isEqualTo(403);
            assertThat(sam.patch(path, words("Tuesday")).status()).isEqualTo(200);
            var read = threads(anna).getFirst();
            assertThat(read.at("/text").asString()).isEqualTo("Tuesday");
            assertThat(read.at("/editedAt").isNull()).isFalse();
        }

        @Test
        void removes_it_and_the_log_still_knows_what_it_said() {
            var made = say(sam, "better unsaid");

            assertThat(sam.delete(path(acme) + "/" + made.text("/id")).status()).isEqualTo(204);
            assertThat(threads(sam)).isEmpty();
            var log = anna.get("/api/v1/audit?object=comment&record=" + made.text("/id"));
            assertThat(log.raw().body()).as(log.toString()).contains("better unsaid");
        }

        @Test
        void leaves_its_place_where_others_have_answered_and_the_last_answer_takes_that_along() {
            var first = say(sam, "question").text("/id");
            var reply = answer(anna, "answer", first).text("/id");
            sam.delete(path(acme) + "/" + first);

            var left = threads(sam).getFirst();
            assertThat(left.at("/removed").asBoolean()).isTrue();
            assertThat(left.at("/text").asString()).isEmpty();
            assertThat(left.at("/answers/0/text").asString()).isEqualTo("answer");

            anna.delete(path(acme) + "/" + reply);
            assertThat(threads(sam)).isEmpty();
        }
    }

    @Nested
    class an_answer {
        @Test
        void to_an_answer_belongs_to_the_same_thread() {
            var first = say(sam, "question").text("/id");
            var reply = answer(anna, "answer", first).text("/id");
            answer(sam, "thanks", reply);

            assertThat(threads(sam)
                            .getFirst()
                            .at("/answers")
                            .valueStream()
                            .map(one -> one.at("/text").asString()))
                    .containsExactly("answer", "thanks");
        }

        @Test
        void to_what_is_not_there_is_refused() {
            assertThat(answer(sam, "what?", UUID.randomUUID().toString()).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void nothing_is_left_of_it_when_the_record_is_deleted_for_good() {
        var made = say(sam, "about somebody").text("/id");
        anna.delete("/api/v1/records/account/" + acme);
        assertThat(anna.delete("/api/v1/records/account/" + acme + "?forGood=true")
                        .status())
                .isLessThan(300);

        assertThat(anna.patch(path(acme) + "/" + made, words("again")).status()).isEqualTo(404);
    }

    @Test
    void by_a_token_that_only_reads_nothing_is_said() {
        var made = sam.post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"read:account\"]}");
        var program = new Browser(port).with("Authorization", "Bearer " + made.text("/token"));

        assertThat(program.get(path(acme)).status()).isEqualTo(200);
        assertThat(program.post(path(acme), words("hello")).status()).isEqualTo(403);
    }
}
