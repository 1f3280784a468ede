package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class FeedbackTest {
    private final Browser ada;
    private final Browser mia;
    private final Browser eve;

    FeedbackTest(@Autowired Cast cast, @LocalServerPort int port) {
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        mia = new Browser(port).signIn(cast.add("Mia", "salesperson"), Cast.PASSWORD);
        eve = new Browser(port).signIn(cast.add("Eve", "salesperson"), Cast.PASSWORD);
    }

    private static Answer say(Browser who, String words) {
        return who.post(
                "/api/v1/me/feedback",
                "{\"kind\": \"wish\", \"page\": \"/o/contact?filter=name\", \"words\": \"%s\"}".formatted(words));
    }

    @Test
    void whoever_said_something_reads_what_becomes_of_it() {
        var said = say(mia, "A map would be good");
        assertThat(said.status()).as(said.toString()).isEqualTo(201);
        assertThat(said.text("/page")).as("without what was asked there").isEqualTo("/o/contact");

        var answered = ada.put(
                "/api/v1/feedback/" + said.text("/id"),
                "{\"state\": \"planned\", \"answer\": \"Next month\", \"version\": 1}");

        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        var read = mia.get("/api/v1/me/feedback");
        assertThat(read.text("/items/0/state")).isEqualTo("planned");
        assertThat(read.text("/items/0/answer")).isEqualTo("Next month");
        assertThat(read.text("/items/0/answeredBy")).isEqualTo("Ada");
    }

    @Test
    void nobody_but_administrators_reads_what_others_said() {
        say(mia, "Only for administrators");

        assertThat(eve.get("/api/v1/me/feedback").body().path("items")).isEmpty();
        assertThat(eve.get("/api/v1/feedback").status()).isEqualTo(403);
        assertThat(StreamSupport.stream(
                                ada.get("/api/v1/feedback").body().path("items").spliterator(), false)
                        .map(note -> note.path("words").asString()))
                .contains("Only for administrators");
    }

    @Test
    void of_two_answers_at_the_same_time_the_second_is_refused() {
        var id = say(mia, "Twice").text("/id");
        ada.put("/api/v1/feedback/" + id, "{\"state\": \"seen\", \"version\": 1}");

        var second = ada.put("/api/v1/feedback/" + id, "{\"state\": \"done\", \"version\": 1}");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("feedbackStale");
    }

    @Test
    void what_says_nothing_is_refused() {
        assertThat(say(mia, "  ").text("/problems/0/code")).isEqualTo("feedbackEmpty");
        assertThat(mia.post("/api/v1/me/feedback", "{\"words\": \"x\"}").text("/problems/0/code"))
                .isEqualTo("feedbackKind");
    }
}
