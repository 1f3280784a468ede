package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What open pages are told as it happens: that something is old by now, and nothing of what it says. */
@WholeServer
class EventsTest {
    private static final int MOST_OF_ONE_PERSON = 12;

    private final Cast cast;
    private final int port;
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;
    private final String acme;

    EventsTest(@Autowired Cast cast, @LocalServerPort int port) {
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

    private void rename(String to) {
        anna.patch("/api/v1/records/account/" + acme, "{\"name\": \"%s\"}".formatted(to));
    }

    private static Predicate<JsonNode> of(String object) {
        return news ->
                news.at("/objects").valueStream().anyMatch(one -> one.asString().equals(object));
    }

    private Predicate<JsonNode> about(String record) {
        return news -> news.at("/records")
                .valueStream()
                .anyMatch(one -> one.at("/id").asString().equals(record));
    }

    @Test
    void a_change_by_somebody_else_is_told_by_the_object_and_a_record_that_is_looked_at_by_its_id() {
        var ear = new Ear(sam, "account:" + acme);
        rename("Another name");

        var news = ear.hears(about(acme));
        assertThat(of("account")).accepts(news);
        assertThat(news.toString()).doesNotContain("Another name");
    }

    @Test
    void a_record_that_she_does_not_see_is_none_that_she_is_told_of() {
        var ear = new Ear(tom, "account:" + acme);
        rename("Hidden");

        var told = ear.hears(of("account"));
        assertThat(told.at("/records").size()).isZero();
        assertThat(told.toString()).doesNotContain(acme);
    }

    @Test
    void that_a_record_is_gone_is_told_to_who_looks_at_it() {
        var ear = new Ear(sam, "account:" + acme);
        anna.delete("/api/v1/records/account/" + acme);

        ear.hears(about(acme));
    }

    @Test
    void a_record_that_she_sees_no_longer_is_told_of_once() {
        var ear = new Ear(sam, "account:" + acme);
        var me = anna.get("/api/v1/me").text("/id");
        anna.patch("/api/v1/records/account/" + acme, "{\"owner\": \"%s\"}".formatted(me));
        ear.hears(about(acme));
        rename("Once more"); // what was heard may have been that it was made
        ear.hears(of("account"));

        rename("Behind her back");
        ear.hears(of("account").and(about(acme).negate()));
    }

    @Test
    void what_was_said_about_a_record_is_told_to_who_looks_at_it() {
        var ear = new Ear(anna, "account:" + acme);
        sam.post("/api/v1/records/account/" + acme + "/comments", "{\"text\": \"hello\"}");

        assertThat(ear.hears(about(acme)).toString()).doesNotContain("hello");
    }

    @Test
    void somebody_who_is_spoken_to_is_told_that_there_is_something_to_read_on_every_page_of_hers() {
        var me = sam.get("/api/v1/me").text("/id");
        var one = new Ear(sam, "");
        var other = new Ear(sam, "");
        anna.post("/api/v1/records/account/" + acme + "/comments", "{\"text\": \"@[%s]\"}".formatted(me));
        one.hears(news -> news.at("/notifications").asBoolean());
        other.hears(news -> news.at("/notifications").asBoolean());

        var told = sam.get("/api/v1/me/notifications").text("/items/0/id");
        sam.post("/api/v1/me/notifications/read", "{\"ids\": [\"%s\"]}".formatted(told));
        other.hears(news -> news.at("/notifications").asBoolean());
    }

    private static Predicate<JsonNode> viewsOf(String object) {
        return news ->
                news.at("/views").valueStream().anyMatch(one -> one.asString().equals(object));
    }

    @Test
    void how_she_arranges_a_list_is_told_to_her_other_pages_and_to_nobody_else() {
        var own = new Ear(sam, "");
        var others = new Ear(tom, "");
        sam.put("/api/v1/me/views/account/look", "{\"columns\": [{\"field\": \"name\", \"width\": 300}]}");
        own.hears(viewsOf("account"));

        rename("Said to both");
        var told = others.hears(of("account"));
        assertThat(told.at("/views").size()).isZero();
    }

    @Test
    void a_view_that_everybody_has_is_told_to_everybody() {
        var ear = new Ear(tom, "");
        anna.post("/api/v1/views", "{\"object\": \"account\", \"name\": \"For all\", \"audience\": \"everyone\"}");

        assertThat(ear.hears(viewsOf("account")).toString()).doesNotContain("For all");
    }

    @Test
    void the_line_ends_with_the_session() {
        var ear = new Ear(sam, "");
        assertThat(sam.delete("/api/v1/session").status()).isLessThan(300);

        assertThat(ear.isOver()).isTrue();
    }

    @Test
    void nobody_has_more_lines_than_a_few() {
        var ears = new ArrayList<Ear>();
        for (var i = 0; i < MOST_OF_ONE_PERSON; i++) ears.add(new Ear(tom, ""));

        assertThat(ears).allMatch(ear -> ear.status() == 200);
        assertThat(tom.get("/api/v1/events").status()).isEqualTo(429);
    }

    @Test
    void records_are_named_by_object_and_id_or_not_at_all() {
        assertThat(sam.get("/api/v1/events?watch=" + UUID.randomUUID()).status())
                .isEqualTo(422);
    }
}
