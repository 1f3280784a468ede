package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** What was sent by a form, taken out as a table. */
@WholeServer
class SubmissionSheetsTest {
    private static final String FORMS = "/api/v1/forms";

    private final Cast cast;
    private final MovableClock clock;
    private final Browser anna;
    private final Visitor visitor;
    private final int port;

    SubmissionSheetsTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.visitor = new Visitor(port);
    }

    private static Answer made(Browser by, String about) {
        var made = by.post(FORMS, """
                {"name": "Fair", "languages": ["en", "zh-CN"], "title": {"en": "Talk to us", "zh-CN": "联系我们"}, %s
                   {"kind": "question", "key": "topic", "question": "several", "label": {"en": "About what?", "zh-CN": "关于什么？"},
                    "choices": [{"key": "buy", "label": {"en": "Buying", "zh-CN": "购买"}}, {"key": "help", "label": {"en": "Help", "zh-CN": "帮助"}}]}]}
                """.formatted(about));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String aboutLeads() {
        return """
                "object": "lead", "items": [{"kind": "field", "field": "name", "required": true}, {"kind": "field", "field": "source"},
                """;
    }

    private void send(Answer form, Map<String, String> typed) {
        var sheet = visitor.open("/forms/" + form.text("/key"));
        clock.jump(Duration.ofSeconds(3)); // as long as it takes to fill in
        assertThat(visitor.send(form.text("/key"), sheet, typed).status()).isEqualTo(303);
    }

    private static Answer sheet(Browser by, Answer form, String query) {
        return by.get(FORMS + "/" + form.text("/id") + "/submissions.csv" + query);
    }

    @Test
    void holds_what_was_typed_and_chosen_in_the_words_of_its_reader_and_nothing_that_a_spreadsheet_works_out() {
        var form = made(anna, aboutLeads());
        send(form, Map.of("f.name", "=Ada", "f.source", "website", "q.topic", "buy"));
        send(form, Map.of("f.name", "Ada \"the first\", Lovelace", "q.topic", "help"));

        var table = sheet(anna.with("Accept-Language", "en"), form, "");

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        var lines = table.raw().body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFSent,State,Record,Record ID,Problem,Page,Language,Version of the consent,Name,Lead source,About what?");
        assertThat(lines.get(1)).contains(",Taken,").endsWith(",\"Ada \"\"the first\"\", Lovelace\",,Help");
        assertThat(lines.get(2)).endsWith(",'=Ada,Website,Buying");
        assertThat(sheet(anna, form, "?state=refused").raw().body().lines()).hasSize(1);
        assertThat(sheet(anna, form, "?state=lost").status()).isEqualTo(422);
        var log = anna.get("/api/v1/audit?action=exported");
        assertThat(log.raw().body()).contains(form.text("/id"));
    }

    @Test
    void is_for_whoever_may_take_such_records_out() {
        var name = "keeper" + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "");
        anna.post("/api/v1/roles", """
                {"name": "%s", "label": {"zh-CN": "x", "en": "x"}, "functions": ["forms"], "personal": "edit", "secret": "hidden",
                 "objects": {"lead": {"read": "own", "edit": "own", "can": ["create"]}}}""".formatted(name));
        var sam = new Browser(port).signIn(cast.add("Sam", name), Cast.PASSWORD);

        assertThat(sheet(sam, made(sam, aboutLeads()), "").status()).isEqualTo(403);
        assertThat(sheet(sam, made(anna, aboutLeads()), "").status()).isEqualTo(404);
    }

    @Test
    void holds_answers_alone_where_a_form_is_about_no_object() {
        var poll = made(anna, "\"items\": [");
        send(poll, Map.of("q.topic", "buy"));

        assertThat(sheet(anna, poll, "").raw().body().lines().toList().getLast())
                .endsWith(",,Buying");
    }
}
