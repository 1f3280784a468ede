package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.http.Receiver.Message;
import shuke.kernel.http.Receiver.Reply;
import shuke.support.Awaiting;
import shuke.support.MovableClock;

/** Programs elsewhere are told of changes: all of them, in order, signed, and only what the person behind may see. */
@WholeServer
class WebhooksTest {
    private static final String HOOKS = "/api/v1/webhooks";

    private final DSLContext db;
    private final MovableClock clock;
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<String> made = new ArrayList<>();

    WebhooksTest(
            @Autowired Cast cast, @Autowired DSLContext db, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.db = db;
        this.clock = clock;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.tom = new Browser(port).signIn(cast.add("Tom", "salesperson"), Cast.PASSWORD);
    }

    @AfterEach
    void end() throws Exception {
        made.forEach(id -> anna.delete(HOOKS + "/" + id));
        for (var one : open) one.close();
    }

    private Receiver receiver(IntFunction<Reply> answer) {
        var receiver = new Receiver(answer);
        open.add(receiver);
        return receiver;
    }

    private Receiver receiver(int status) {
        return receiver(before -> Reply.of(status));
    }

    /** @param more further members, each followed by a comma */
    private Answer hook(String url, String more) {
        var answer = anna.post(
                HOOKS, "{%s \"name\": \"ERP\", \"url\": \"%s\", \"objects\": [\"account\"]}".formatted(more, url));
        if (answer.status() == 201) made.add(answer.text("/id"));
        return answer;
    }

    private static String account(Browser by, String name) {
        return by.post("/api/v1/records/account", "{\"name\": \"%s\"}".formatted(name))
                .text("/id");
    }

    private static void change(Browser by, String account, String values) {
        var changed = by.patch("/api/v1/records/account/" + account, "{%s}".formatted(values));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    private static String me(Browser by) {
        return by.get("/api/v1/me").text("/id");
    }

    @Test
    void a_receiver_that_fails_half_of_the_time_gets_every_change_in_the_order_of_its_record() {
        var unlucky = new AtomicInteger();
        var receiver = receiver(before ->
                Reply.of(before == 0 || (before == 1 && unlucky.incrementAndGet() % 2 == 0) ? 500 : 200));
        var made = hook(receiver.url(), "");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var accounts =
                IntStream.range(0, 5).mapToObj(i -> account(anna, "Half " + i)).toList();
        for (var turn = 0; turn < 3; turn++) {
            for (var account : accounts) change(anna, account, "\"website\": \"turn%d.example\"".formatted(turn));
        }

        Awaiting.until("all of them", () -> ids(receiver.taken(), accounts).size() == 20);

        for (var account : accounts) {
            var heard = of(receiver.heard(), account);
            assertThat(heard).allMatch(message -> message.isSignedBy(made.text("/secret")));
            assertThat(sequence(heard.stream().filter(Message::taken).toList()))
                    .containsExactly("account.created", "account.updated", "account.updated", "account.updated");
            var order = new ArrayList<>(
                    new LinkedHashSet<>(heard.stream().map(Message::id).toList()));
            assertThat(order)
                    .as("none is told before the one in front of it was taken")
                    .hasSize(4);
            assertThat(sequence(heard)).as("tried again until taken").startsWith("account.created");
        }
        var events = new HashSet<>(receiver.taken().stream()
                .map(message -> message.json().at("/data/id").asString())
                .toList());
        assertThat(events).as("what the feed tells").hasSameSizeAs(ids(receiver.taken(), null));
        assertThat(hook(made).text("/state")).isEqualTo("on");
    }

    private static List<Message> of(List<Message> messages, String account) {
        return messages.stream()
                .filter(message -> message.record().equals(account))
                .toList();
    }

    private static List<String> sequence(List<Message> messages) {
        return messages.stream()
                .map(message -> message.json().path("type").asString())
                .toList();
    }

    private static Set<String> ids(List<Message> messages, @Nullable List<String> of) {
        return new HashSet<>(messages.stream()
                .filter(message -> of == null || of.contains(message.record()))
                .map(Message::id)
                .toList());
    }

    private Answer hook(Answer made) {
        return anna.get(HOOKS + "/" + made.text("/id"));
    }

    @Test
    void a_condition_and_fields_decide_what_is_told() {
        var receiver = receiver(200);
        hook(
                receiver.url(),
                "\"condition\": \"name.contains('Wanted')\", \"fields\": [\"phone\"], \"kinds\": [\"updated\"],");
        var wanted = account(anna, "Wanted");
        var other = account(anna, "Other");
        change(anna, wanted, "\"website\": \"a.example\"");
        change(anna, other, "\"phone\": \"+1 212 555 0101\"");
        change(anna, wanted, "\"phone\": \"+1 212 555 0102\"");

        Awaiting.until("the one", () -> !receiver.taken().isEmpty());

        assertThat(receiver.heard()).hasSize(1);
        var told = receiver.heard().getFirst().json();
        assertThat(told.at("/data/record").asString()).isEqualTo(wanted);
        assertThat(told.at("/data/fields").toString()).isEqualTo("[\"phone\"]");
        assertThat(told.at("/data/values/name").asString()).isEqualTo("Wanted");
    }

    @Test
    void nothing_goes_out_that_the_person_behind_it_may_not_see() {
        var receiver = receiver(200);
        hook(receiver.url(), "\"person\": \"%s\",".formatted(me(sam)));
        account(tom, "Toms");
        var hers = account(sam, "Hers");

        Awaiting.until("hers", () -> !receiver.taken().isEmpty());

        assertThat(receiver.heard()).extracting(Message::record).containsOnly(hers);
        assertThat(receiver.heard()
                                .getFirst()
                                .json()
                                .at("/data/values/creditCode")
                                .isMissingNode()
                        == sam.get("/api/v1/records/account/" + hers)
                                .body()
                                .at("/creditCode")
                                .isMissingNode())
                .as("the fields that she sees")
                .isTrue();
    }

    @Test
    void ids_only_means_ids_only() {
        var receiver = receiver(200);
        hook(receiver.url(), "\"values\": false,");
        account(anna, "Discreet Ltd");

        Awaiting.until("it", () -> !receiver.taken().isEmpty());

        assertThat(receiver.heard().getFirst().body()).doesNotContain("Discreet");
    }

    @Test
    void the_secret_of_before_signs_beside_the_new_one_for_a_while() {
        var receiver = receiver(200);
        var made = hook(receiver.url(), "");
        var rotated = anna.post(HOOKS + "/" + made.text("/id") + "/secret", "{}");

        anna.post(HOOKS + "/" + made.text("/id") + "/test", "{}");

        var message = receiver.heard().getFirst();
        assertThat(message.isSignedBy(rotated.text("/secret"))).isTrue();
        assertThat(message.isSignedBy(made.text("/secret"))).isTrue();
        assertThat(hook(made).raw().body()).doesNotContain("whsec_");
    }

    @Test
    void a_trial_tells_what_came_back() {
        var receiver = receiver(418);
        var made = hook(receiver.url(), "\"state\": \"off\",");

        var trial = anna.post(HOOKS + "/" + made.text("/id") + "/test", "{}");

        assertThat(trial.text("/last/status")).as(trial.toString()).isEqualTo("418");
        assertThat(trial.text("/last/answer")).isEqualTo("heard");
        assertThat(receiver.heard().getFirst().json().path("type").asString()).isEqualTo("webhook.test");
    }

    @Test
    void private_addresses_are_not_spoken_to() {
        assertThat(hook("http://10.0.0.1/hook", "").text("/problems/0/code")).isEqualTo("outboundAddressWrong");

        var made = hook("https://127.0.0.1:1/hook", "");
        var trial = anna.post(HOOKS + "/" + made.text("/id") + "/test", "{}");
        assertThat(trial.text("/last/problem")).as(trial.toString()).isEqualTo("address");
    }

    @Test
    void what_nobody_takes_for_a_day_is_given_up_and_its_person_is_told() {
        var receiver = receiver(before -> Reply.of(500));
        var made = hook(receiver.url(), "");
        account(anna, "Acme");
        Awaiting.until("it is tried", () -> !receiver.heard().isEmpty());
        assertThat(anna.get("/api/v1/me/notifications").raw().body()).doesNotContain("\"undelivered\"");

        clock.jump(Duration.ofHours(25));

        Awaiting.until("it is given up", () -> hook(made).text("/dead").equals("1"));
        assertThat(hook(made).text("/state")).isEqualTo("on");
        assertThat(anna.get("/api/v1/me/notifications").raw().body()).contains("\"undelivered\"");
    }

    @Test
    void a_receiver_that_is_gone_stops_its_webhook_and_what_it_missed_can_be_tried_again() {
        var status = new AtomicInteger(410);
        var receiver = receiver(before -> Reply.of(status.get()));
        var made = hook(receiver.url(), "");
        var acme = account(anna, "Acme");
        var path = HOOKS + "/" + made.text("/id");

        Awaiting.until("it stops", () -> hook(made).text("/state").equals("stopped"));
        assertThat(hook(made).text("/cause")).isEqualTo("gone");
        assertThat(hook(made).text("/dead")).isEqualTo("1");
        assertThat(anna.get("/api/v1/me/notifications").raw().body()).contains("\"stopped\"");
        assertThat(anna.post(path + "/deliveries/replay", "{}").text("/code")).isEqualTo("webhookOff");

        status.set(200);
        assertThat(anna.patch(path, "{\"state\": \"on\"}").text("/state")).isEqualTo("on");
        assertThat(anna.post(path + "/deliveries/replay", "{}").text("/count")).isEqualTo("1");
        Awaiting.until("it is taken", () -> !receiver.taken().isEmpty());

        assertThat(receiver.heard())
                .extracting(Message::record, Message::taken)
                .containsExactly(tuple(acme, false), tuple(acme, true));
        assertThat(new HashSet<>(receiver.heard().stream().map(Message::id).toList()))
                .hasSize(1);
        Awaiting.until(
                "it is put down",
                () -> anna.get(path + "/deliveries").text("/items/0/state").equals("delivered"));
        var whole = anna.get(path + "/deliveries/" + receiver.heard().getFirst().id());
        assertThat(whole.body().path("log").size()).as(whole.toString()).isEqualTo(2);
        assertThat(whole.text("/payload")).contains("Acme");
        assertThat(anna.post(path + "/deliveries/" + whole.text("/id") + "/replay", "{}")
                        .status())
                .isEqualTo(202);
    }

    @Test
    void a_receiver_that_wants_to_be_left_alone_is() {
        var receiver = receiver(before -> new Reply(503, Map.of("Retry-After", "3600")));
        var made = hook(receiver.url(), "");
        account(anna, "Later");
        var path = HOOKS + "/" + made.text("/id") + "/deliveries";

        Awaiting.until(
                "it is tried", () -> anna.get(path).text("/items/0/attempts").equals("1"));

        var waits = anna.get(path + "?state=waiting").body().path("items").get(0);
        var began = Instant.parse(waits.path("at").asString());
        assertThat(Instant.parse(waits.path("nextAt").asString())).isAfter(began.plusSeconds(3_000));
    }

    @Test
    void one_that_is_slow_keeps_no_other_one_waiting() {
        var slow = receiver(before -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return Reply.of(200);
        });
        var quick = receiver(200);
        hook(slow.url(), "");
        hook(quick.url(), "");
        IntStream.range(0, 4).forEach(i -> account(anna, "Slow " + i));

        Awaiting.until("the quick one has heard all", () -> quick.taken().size() == 4);

        assertThat(slow.taken()).hasSizeLessThan(4);
    }

    @Test
    void what_is_wrong_is_told_all_at_once() {
        var wrong = anna.post(
                HOOKS, "{\"name\": \"\", \"url\": \"ftp://x\", \"objects\": [\"nothing\"], \"kinds\": [\"seen\"]}");

        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(422);
        assertThat(wrong.body().path("problems"))
                .extracting(problem -> problem.path("code").asString())
                .contains("webhookName", "outboundAddressWrong", "webhookObject", "webhookKind");
        assertThat(hook("https://erp.example/", "\"condition\": \"nothing == 1\",")
                        .text("/problems/0/field"))
                .isEqualTo("condition");
    }

    @Test
    void whoever_has_not_the_function_has_no_webhooks_and_somebody_elses_are_not_there() {
        var made = hook("https://erp.example/", "");

        assertThat(sam.get(HOOKS).status()).isEqualTo(403);
        var role = anna.post("/api/v1/roles", """
                {"name": "hooker%s", "label": {"zh-CN": "x", "en": "x"}, "functions": ["webhooks"], "personal": "read", "secret": "hidden",
                 "objects": {"*": {"read": "own"}}}""".formatted(
                Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT)));
        assertThat(role.status()).as(role.toString()).isEqualTo(201);
        var promoted = anna.patch("/api/v1/users/" + me(sam), "{\"role\": \"%s\"}".formatted(role.text("/name")));
        assertThat(promoted.status()).as(promoted.toString()).isEqualTo(200);

        assertThat(sam.get(HOOKS).body().path("items").size()).isZero();
        assertThat(sam.get(HOOKS + "/" + made.text("/id")).status()).isEqualTo(404);
        assertThat(sam.patch(HOOKS + "/" + made.text("/id"), "{\"url\": \"https://thief.example\"}")
                        .status())
                .isEqualTo(404);
        var others = sam.post(
                HOOKS,
                "{\"name\": \"X\", \"url\": \"https://x.example\", \"objects\": [\"account\"], \"person\": \"%s\"}"
                        .formatted(me(anna)));
        assertThat(others.status()).isEqualTo(403);
    }

    @Test
    void nothing_of_it_stands_in_the_tables_in_clear() {
        var receiver = receiver(200);
        hook(receiver.url() + "?token=quillfeather", "\"condition\": \"name != 'Quillfeather'\",");
        account(anna, "Quillfeather and sons");
        Awaiting.until("it", () -> !receiver.taken().isEmpty());

        for (var table : List.of("webhook", "webhook_delivery", "webhook_attempt")) {
            var rows = db.fetch("select to_jsonb(t)::text from ws_main.%s t".formatted(table))
                    .getValues(0, String.class);
            assertThat(rows).noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("quillfeather"));
        }
    }
}
