package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** What the scripts of websites and programs send: taken once, with consent only, from the pages of the website only. */
@WholeServer
class CollectTest {
    private static final String PLAIN = "{}";

    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final Browser anna;
    private final Shop shop;
    private final UUID visitor = UUID.randomUUID();

    CollectTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.shop = new Shop(anna, port, "");
    }

    private String page(String properties) {
        return Shop.event(UUID.randomUUID(), clock.instant(), "page", properties);
    }

    private Answer events() {
        return anna.get("/api/v1/websites/" + shop.id() + "/events");
    }

    private int kept() {
        return events().body().path("items").size();
    }

    @Test
    void the_script_is_small_and_says_how_the_website_is_set_up() throws IOException {
        var script = shop.script();

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(script.raw().body()).contains(shop.key()).doesNotContain("'SETTINGS'", "We look at what you do");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(script.raw().body().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(packed.size()).isLessThan(3 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"consent\": null,", "\"consent\": 0,", "\"consent\": 2,", "\"consent\": true,"})
    void nothing_is_taken_without_consent_to_words_that_there_are(String consent) {
        var answer = shop.post("{\"visitor\": \"%s\", %s \"events\": [%s]}".formatted(visitor, consent, page(PLAIN)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("eventConsent");
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNT", "Sec-GPC"})
    void nothing_is_taken_of_whoever_asks_not_to_be_followed(String header) {
        var body = "{\"visitor\": \"%s\", \"consent\": 1, \"events\": [%s]}".formatted(visitor, page(PLAIN));

        assertThat(shop.post(body, "Origin", Shop.ORIGIN, header, "1").status()).isEqualTo(202);

        assertThat(kept()).isZero();
    }

    @Test
    void other_words_are_agreed_to_anew_and_both_are_kept() {
        var changed = anna.patch("/api/v1/websites/" + shop.id(), "{\"consent\": {\"en\": \"More than that\"}}");

        assertThat(changed.text("/consentVersion")).as(changed.toString()).isEqualTo("2");
        assertThat(shop.script().raw().body()).contains("\"consent\":2");
        var all = anna.get("/api/v1/websites/" + shop.id() + "/consents");
        assertThat(all.text("/items/0/words/en")).isEqualTo("More than that");
        assertThat(all.text("/items/1/words/en")).isEqualTo("We look at what you do here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://shop.example", "https://shop.example.evil.example", "null"})
    void pages_of_others_send_nothing(String origin) {
        var body = "{\"visitor\": \"%s\", \"consent\": 1, \"events\": [%s]}".formatted(visitor, page(PLAIN));

        assertThat(shop.post(body, "Origin", origin).status()).isEqualTo(403);
        assertThat(shop.post(body, "X-None", "1").status()).isEqualTo(403);

        assertThat(kept()).isZero();
        assertThat(shop.post(body).header("Access-Control-Allow-Origin")).isEqualTo(Shop.ORIGIN);
    }

    @Test
    void sent_twice_it_is_one_also_within_one_batch() {
        var event = page("{\"url\": \"https://shop.example/cart\"}");

        var first = shop.send(visitor, "", event, event);
        var second = shop.send(visitor, "", event);

        assertThat(first.text("/taken")).as(first.toString()).isEqualTo("1");
        assertThat(first.text("/known")).isEqualTo("1");
        assertThat(second.text("/taken")).isEqualTo("0");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void one_that_is_wrong_among_five_hundred_keeps_out_itself_alone() {
        var events = IntStream.rangeClosed(1, 500)
                .mapToObj(i -> i == 250
                        ? Shop.event(UUID.randomUUID(), clock.instant(), "<script>", PLAIN)
                        : page("{\"n\": %d}".formatted(i)))
                .toArray(String[]::new);

        var answer = shop.send(visitor, "", events);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.text("/taken")).isEqualTo("499");
        assertThat(answer.body().path("problems").size()).isEqualTo(1);
        assertThat(answer.text("/problems/0/row")).isEqualTo("250");
        assertThat(answer.text("/problems/0/code")).isEqualTo("eventType");
        assertThat(anna.get("/api/v1/websites")
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("id").asString().equals(shop.id()))
                        .findFirst()
                        .orElseThrow()
                        .at("/days/29/count")
                        .asInt())
                .isEqualTo(499);
    }

    @ParameterizedTest
    @CsvSource({"PT10M, eventAhead", "-P29D, eventOld"})
    void only_what_happened_lately_is_taken(Duration when, String code) {
        var at = clock.instant().plus(when);

        var answer = shop.send(visitor, "", Shop.event(UUID.randomUUID(), at, "page", PLAIN));

        assertThat(answer.text("/problems/0/code")).as(answer.toString()).isEqualTo(code);
        assertThat(shop.send(visitor, "", Shop.event(UUID.randomUUID(), Instant.MIN, "page", PLAIN))
                        .status())
                .isEqualTo(202);
        assertThat(kept()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"visitor\": 5}",
                "{\"visitor\": \"x\", \"consent\": 1, \"events\": [1]}",
                "{\"visitor\": \"7b0cd9d4-1c3f-4d1c-9c57-6d1d9d0b2a11\", \"consent\": 1, \"events\": {}}"
            })
    void what_is_no_batch_is_refused(String body) {
        assertThat(shop.post(body).status()).isIn(400, 422);
        assertThat(shop.post("[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(kept()).isZero();
    }

    @Test
    void hostile_texts_are_only_texts_and_too_much_is_too_much() {
        var hostile =
                "{\"a\": \"\\u0000'; drop table website; --<script>\\ud83d\\ude00\\ud800\", \"{}\": {\"\": [null, 1e308]}}";
        var deep = "{\"a\":".repeat(9) + "1" + "}".repeat(9);
        var answer = shop.send(
                visitor, "", page(hostile), page(deep), page("{\"a\": \"" + "x".repeat(9_000) + "\"}"), "5", "null");

        assertThat(answer.text("/taken")).as(answer.toString()).isEqualTo("1");
        assertThat(answer.text("/problems/0/code")).isEqualTo("eventProperties");
        assertThat(answer.text("/problems/1/code")).isEqualTo("eventPropertiesLong");
        assertThat(answer.body().path("problems").size()).isEqualTo(4);
        assertThat(events().status()).isEqualTo(200);
    }

    @Test
    void addresses_keep_nothing_personal() {
        anna.patch("/api/v1/websites/" + shop.id(), "{\"parameters\": [\"q\"]}");
        shop.send(
                visitor,
                "",
                page(
                        "{\"url\": \"https://eve:pw@shop.example/u/eve%40mail.example/x?utm_source=fair&email=eve@mail.example&q=tea#eve\"}"));

        assertThat(events().text("/items/0/url")).isEqualTo("https://shop.example/u/…/x?utm_source=fair&q=tea");
    }

    @Test
    void nothing_is_taken_while_it_is_off() {
        anna.patch("/api/v1/websites/" + shop.id(), "{\"state\": \"off\"}");

        assertThat(shop.script().status()).isEqualTo(404);
        assertThat(shop.send(visitor, "", page(PLAIN)).status()).isEqualTo(404);
    }

    @Test
    void a_program_sends_events_of_people_by_a_token_for_that_and_sees_nothing() {
        var made = anna.post("/api/v1/tokens", "{\"name\": \"till\", \"scopes\": [\"function:collect\"]}");
        var till = new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
        var event = "{\"id\": \"%s\", \"at\": \"%s\", \"type\": \"order\", \"person\": {\"email\": \"%s\"}}"
                .formatted(UUID.randomUUID(), clock.instant(), "nobody@known.example");
        var batch =
                "{\"website\": \"%s\", \"consent\": 1, \"events\": [%s, {\"id\": \"%s\", \"at\": \"%s\", \"type\": \"order\"}]}"
                        .formatted(shop.key(), event, UUID.randomUUID(), clock.instant());

        var answer = till.post("/api/v1/events", batch);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        assertThat(answer.text("/taken")).isEqualTo("1");
        assertThat(answer.text("/problems/0/code")).isEqualTo("eventWhose");
        assertThat(till.get("/api/v1/events").status()).isEqualTo(403);
        assertThat(till.get("/api/v1/records/contact").status()).isIn(403, 404);
        var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        assertThat(sam.post("/api/v1/events", batch).status()).isEqualTo(403);
        assertThat(sam.get("/api/v1/websites").status()).isEqualTo(403);
    }

    @Test
    void everything_that_is_wrong_with_a_website_is_said_at_once() {
        var answer = anna.post("/api/v1/websites", """
                {"name": " ", "origins": ["shop"], "parameters": ["a b"], "keptMonths": 0,
                 "knownBy": [{"object": "nothing"}, {"object": "contact"}, {"object": "contact", "email": "name"}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.raw().body())
                .contains("websiteName", "formSite", "websiteParameters", "formNumber", "websiteConsent")
                .contains("knownBy.0.object", "websiteFields", "knownBy.2.email");
        assertThat(anna.delete("/api/v1/objects/contact/fields/mobile").status())
                .as("visitors are found by it")
                .isGreaterThanOrEqualTo(400);
    }
}
