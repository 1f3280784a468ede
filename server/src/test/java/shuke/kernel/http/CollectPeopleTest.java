package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.job.Chore;
import shuke.support.MovableClock;

/** What somebody did on a website stands in the timeline of whoever she turns out to be. */
@WholeServer
class CollectPeopleTest {
    private final Cast cast;
    private final MovableClock clock;
    private final List<Chore> chores;
    private final int port;
    private final Browser anna;
    private final Shop shop;
    private final UUID visitor = UUID.randomUUID();
    private final String email = "v" + UUID.randomUUID() + "@Visitor.example";

    CollectPeopleTest(
            @Autowired Cast cast,
            @Autowired MovableClock clock,
            @Autowired List<Chore> chores,
            @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.chores = chores;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.shop = new Shop(anna, port, "");
    }

    private String contact(String name, String values) {
        var made = anna.post(
                "/api/v1/records/contact?allowDuplicates=true", "{\"name\": \"%s\", %s}".formatted(name, values));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    private String byEmail(String name) {
        return contact(name, "\"email\": \"%s\"".formatted(email));
    }

    private void sees(UUID who, String... pages) {
        shop.sees(who, clock.instant(), pages);
    }

    private void identify(UUID who, String person) {
        shop.identify(who, person);
        Shop.run(chores, "collect.recognising");
    }

    private void identify() {
        identify(visitor, "{\"email\": \"%s\"}".formatted(email));
    }

    private List<String> told(String contact) {
        return Shop.timeline(anna, "contact", contact);
    }

    @Test
    void what_she_did_before_and_after_is_hers() {
        var ada = byEmail("Ada");
        sees(visitor, "before");
        assertThat(told(ada)).isEmpty();

        identify();
        clock.jump(Duration.ofSeconds(1));
        sees(visitor, "after");

        assertThat(told(ada)).containsExactly("page /after", "page /before");
        assertThat(anna.get("/api/v1/websites/" + shop.id() + "/events").text("/items/0/known"))
                .isEqualTo("true");
    }

    @Test
    void a_phone_is_the_same_however_it_is_written() {
        var digits =
                Long.toString(System.nanoTime() % 100_000_000L + 100_000_000L).substring(1);
        var ada = contact("Ada", "\"mobile\": \"+86138%s\"".formatted(digits));
        sees(visitor, "tea");

        identify(visitor, "{\"mobile\": \"+86 138-%s\"}".formatted(digits));

        assertThat(told(ada)).containsExactly("page /tea");
    }

    @Test
    void who_comes_to_be_a_contact_later_is_found_then() {
        sees(visitor, "tea");
        identify();
        var ada = byEmail("Ada");
        clock.jump(Duration.ofMinutes(2));

        Shop.run(chores, "collect.recognising");

        assertThat(told(ada)).containsExactly("page /tea");
    }

    @Test
    void whoever_uses_the_same_browser_next_is_somebody_else() {
        var ada = byEmail("Ada");
        sees(visitor, "ada");
        identify();
        var eves = "e" + UUID.randomUUID() + "@visitor.example";
        var eve = contact("Eve", "\"email\": \"%s\"".formatted(eves));

        identify(visitor, "{\"email\": \"%s\"}".formatted(eves));
        sees(visitor, "eve");

        assertThat(told(ada)).containsExactly("page /ada");
        assertThat(told(eve)).containsExactly("page /eve");
    }

    @Test
    void of_two_who_could_be_meant_neither_is() {
        var one = byEmail("Ada One");
        var other = byEmail("Zoe Other");
        sees(visitor, "tea");

        identify();

        assertThat(told(one)).isEmpty();
        assertThat(told(other)).isEmpty();
    }

    @Test
    void events_go_along_when_two_become_one_and_come_back_with_the_other() {
        var ada = contact("Ada", "\"title\": \"CEO\"");
        var double_ = byEmail("Ada");
        sees(visitor, "tea");
        identify();
        var merger = new Merger(anna);

        var merge = merger.merged("contact", ada, double_);
        assertThat(told(ada)).containsExactly("page /tea");

        assertThat(merger.undo(merge).status()).isEqualTo(200);
        assertThat(told(ada)).isEmpty();
        assertThat(told(double_)).containsExactly("page /tea");
    }

    @Test
    void nothing_is_left_when_the_record_is_deleted_for_good() {
        var ada = byEmail("Ada");
        sees(visitor, "tea");
        identify();

        anna.delete("/api/v1/records/contact/" + ada);
        assertThat(kept()).isEqualTo(1);
        anna.delete("/api/v1/records/contact/" + ada + "?forGood=true");

        assertThat(kept()).isZero();
    }

    @Test
    void nothing_is_left_when_consent_is_taken_back() {
        var ada = byEmail("Ada");
        sees(visitor, "tea");
        identify();
        sees(UUID.randomUUID(), "other");

        var answer = shop.post("{\"visitor\": \"%s\", \"withdraw\": true}".formatted(visitor));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(told(ada)).isEmpty();
        assertThat(kept()).isEqualTo(1);
        assertThat(shop.post("{\"visitor\": \"%s\", \"withdraw\": true}".formatted(UUID.randomUUID()))
                        .raw()
                        .body())
                .as("the same for somebody who was never here")
                .isEqualTo(answer.raw().body());
    }

    @Test
    void whoever_may_not_read_the_record_reads_none_of_it_and_whoever_may_does() {
        var ada = byEmail("Ada");
        sees(visitor, "tea");
        identify();
        var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        var mia = new Browser(port).signIn(cast.add("Mia", "executive"), Cast.PASSWORD);

        assertThat(sam.get("/api/v1/records/contact/" + ada + "/timeline").status())
                .isEqualTo(404);
        assertThat(Shop.timeline(mia, "contact", ada)).containsExactly("page /tea");
    }

    @Test
    void nobody_is_told_whether_somebody_is_known() {
        byEmail("Ada");
        var person = "\"person\": {\"email\": \"%s\"},";

        var known = shop.send(visitor, person.formatted(email));
        var stranger = shop.send(UUID.randomUUID(), person.formatted("nobody@known.example"));

        assertThat(known.raw().body()).isEqualTo(stranger.raw().body());
    }

    private int kept() {
        return anna.get("/api/v1/websites/" + shop.id() + "/events")
                .body()
                .path("items")
                .size();
    }
}
