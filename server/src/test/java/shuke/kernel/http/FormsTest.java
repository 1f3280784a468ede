package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.http.Visitor.Sheet;
import shuke.kernel.job.Chore;
import shuke.support.MovableClock;

/** Strangers fill in forms: what they send becomes records, once, with the rights of the form's keeper, and is never lost. */
@WholeServer
class FormsTest {
    private static final String FORMS = "/api/v1/forms";
    private static final String FIELDS = """
            {"kind": "field", "field": "name", "required": true}, {"kind": "field", "field": "email"}, {"kind": "field", "field": "company"}""";

    private final Cast cast;
    private final MovableClock clock;
    private final List<Chore> chores;
    private final Browser anna;
    private final Visitor visitor;
    private final int port;

    FormsTest(
            @Autowired Cast cast,
            @Autowired MovableClock clock,
            @Autowired List<Chore> chores,
            @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.chores = chores;
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.visitor = new Visitor(port);
    }

    /** @param more further members, each followed by a comma */
    private Answer made(Browser by, String more, String items) {
        var made = by.post(FORMS, """
                {%s "name": "Contact us", "object": "lead", "languages": ["en", "zh-CN"], "title": {"en": "Talk to us", "zh-CN": "联系我们"},
                 "items": [%s]}""".formatted(more, items));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private Sheet open(Answer form) {
        return open(form, "");
    }

    private Sheet open(Answer form, String query) {
        var sheet = visitor.open("/forms/" + form.text("/key") + query);
        assertThat(sheet.answer().status()).as(sheet.answer().toString()).isEqualTo(200);
        clock.jump(Duration.ofSeconds(3)); // as long as it takes to fill in
        return sheet;
    }

    private Answer send(Answer form, Sheet sheet, Map<String, String> typed) {
        return visitor.send(form.text("/key"), sheet, typed);
    }

    private Answer sent(Answer form, String name, String email) {
        return send(form, open(form), Map.of("f.name", name, "f.email", email, "consent", "on"));
    }

    private Answer submissions(Answer form) {
        return anna.get(FORMS + "/" + form.text("/id") + "/submissions");
    }

    private Answer last(Answer form) {
        var list = submissions(form);
        return anna.get(FORMS + "/" + form.text("/id") + "/submissions/" + list.text("/items/0/id"));
    }

    private Answer lead(Answer submission) {
        return anna.get("/api/v1/records/lead/" + submission.text("/record/id"));
    }

    private long leadsOf(String email) {
        return anna.post("/api/v1/records/lead/query", "{\"filter\": \"email == '%s'\"}".formatted(email))
                .body()
                .path("items")
                .size();
    }

    private static String someone() {
        return "v" + UUID.randomUUID().toString().replace("-", "") + "@visitor.example";
    }

    @Test
    void what_somebody_sends_becomes_a_record_with_the_fields_that_the_form_names_and_no_others() {
        var form = made(anna, "", FIELDS + """
                , {"kind": "hidden", "field": "description", "value": "none", "parameter": "utm_source"}""");
        var email = someone();

        var answer = send(
                form,
                open(form, "?utm_source=fair"),
                Map.of(
                        "f.name",
                        "Ada Lovelace",
                        "f.email",
                        email,
                        "f.phone",
                        "+1 212 555 0101",
                        "phone",
                        "+1 212 555 0101"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        assertThat(visitor.open(answer.header("Location")).answer().raw().body())
                .contains("Thank you");
        var told = last(form);
        assertThat(told.text("/state")).as(told.toString()).isEqualTo("taken");
        assertThat(told.text("/effect")).isEqualTo("created");
        var lead = lead(told);
        assertThat(lead.text("/email")).as(lead.toString()).isEqualTo(email);
        assertThat(lead.text("/description")).isEqualTo("fair");
        assertThat(lead.body().path("phone").isNull()).isTrue();
        assertThat(anna.get(FORMS + "/" + form.text("/id")).text("/taken")).isEqualTo("1");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_in_the_language_of_the_page_and_nothing_typed_is_lost() {
        var form = made(anna, "", FIELDS);
        var sheet = open(form, "?lang=zh-CN");

        var answer = send(form, sheet, Map.of("f.email", "nobody at all", "f.company", "Acme <& \"Sons\">"));

        assertThat(answer.status()).isEqualTo(422);
        var page = answer.raw().body();
        assertThat(page).contains("id=\"f.name-error\"").contains("value=\"Acme &lt;&amp; &quot;Sons&quot;&gt;\"");
        var mended = send(form, sheet, Map.of("f.name", "Ada", "f.email", "nobody at all"));
        assertThat(mended.status()).isEqualTo(422);
        assertThat(mended.raw().body()).contains("id=\"f.email-error\"").contains("value=\"nobody at all\"");
        assertThat(submissions(form).body().path("items").size()).isZero();

        var right = send(form, sheet, Map.of("f.name", "Ada", "f.email", someone()));
        assertThat(right.status()).as("the same page still holds").isEqualTo(303);
    }

    @Test
    void sent_twice_it_is_one() {
        var form = made(anna, "", FIELDS);
        var email = someone();
        var sheet = open(form);
        var typed = Map.of("f.name", "Twice", "f.email", email);

        var statuses = atOnce(4, i -> send(form, sheet, typed).status());

        assertThat(statuses).containsOnly(303);
        assertThat(submissions(form).body().path("items").size()).isEqualTo(1);
        assertThat(leadsOf(email)).isEqualTo(1);
    }

    @Test
    void a_start_is_good_for_its_own_form_and_for_half_a_day() {
        var form = made(anna, "", FIELDS);
        var other = made(anna, "", FIELDS);
        var sheet = open(form);

        var elsewhere = send(other, sheet, Map.of("f.name", "Ada"));
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(elsewhere.raw().body()).contains("value=\"Ada\"");
        clock.jump(Duration.ofHours(13));
        assertThat(send(form, sheet, Map.of("f.name", "Ada")).status()).isEqualTo(422);
        assertThat(submissions(form).body().path("items").size()).isZero();
    }

    @Test
    void what_looks_like_spam_is_held_back_and_can_be_let_through() {
        var form = made(anna, "", FIELDS);
        var typed = Map.of("f.name", "Robot", "f.email", someone());
        var quick = visitor.open("/forms/" + form.text("/key"));
        send(form, quick, typed);
        send(form, open(form).but("proof", "1"), typed);
        var trapped = send(form, open(form).but("subject_line", "buy"), typed);

        assertThat(trapped.status()).as("nobody is told").isEqualTo(303);
        var held = submissions(form);
        assertThat(held.body().path("items"))
                .extracting(item ->
                        item.path("state").asString() + " " + item.path("cause").asString())
                .containsExactlyInAnyOrder("held quick", "held unproven", "held trap");
        assertThat(leadsOf(typed.get("f.email"))).isZero();

        var path = FORMS + "/" + form.text("/id") + "/submissions/" + held.text("/items/0/id");
        assertThat(anna.post(path + "/retry", "{}").text("/state")).isEqualTo("taken");
        assertThat(leadsOf(typed.get("f.email"))).isEqualTo(1);
        assertThat(anna.post(path + "/retry", "{}").text("/code")).isEqualTo("formTaken");
    }

    @Test
    void the_words_that_somebody_agreed_to_are_kept_by_their_version() {
        var form = made(anna, "\"consent\": {\"en\": \"You may write to me.\"},", FIELDS);
        var path = FORMS + "/" + form.text("/id");
        var typed = Map.of("f.name", "Ada", "f.email", someone());

        assertThat(send(form, open(form), typed).raw().body()).contains("consent-error");
        assertThat(sent(form, "Ada", someone()).status()).isEqualTo(303);
        assertThat(last(form).text("/consent")).isEqualTo("1");

        var before = open(form);
        anna.patch(path, "{\"consent\": {\"en\": \"You may call me.\"}}");
        var stale = send(form, before, Map.of("f.name", "Eve", "consent", "on"));
        assertThat(stale.status()).as("she agreed to other words").isEqualTo(422);
        assertThat(sent(form, "Ada", someone()).status()).isEqualTo(303);
        assertThat(last(form).text("/consent")).isEqualTo("2");
        anna.patch(path, "{\"title\": {\"en\": \"Hello\"}}");
        assertThat(anna.get(path + "/consents").body().path("items"))
                .extracting(item -> item.path("version").asInt() + " "
                        + item.at("/words/en").asString())
                .containsExactly("2 You may call me.", "1 You may write to me.");
    }

    @Test
    void somebody_who_is_known_is_treated_as_the_form_says_and_never_told() {
        var email = someone();
        anna.post("/api/v1/records/lead", "{\"name\": \"Grace Hopper\", \"email\": \"%s\"}".formatted(email));

        var attach = made(anna, "\"known\": \"attach\",", FIELDS);
        var answer = sent(attach, "Grace Hopper", email);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(last(attach).text("/effect")).as(last(attach).toString()).isEqualTo("attached");
        assertThat(lead(last(attach)).body().path("company").isNull()).isTrue();

        var fill = made(anna, "\"known\": \"fill\",", FIELDS);
        send(fill, open(fill), Map.of("f.name", "Somebody Else", "f.email", email, "f.company", "Navy"));
        assertThat(last(fill).text("/effect")).as(last(fill).toString()).isEqualTo("updated");
        assertThat(lead(last(fill)).text("/company")).isEqualTo("Navy");
        assertThat(lead(last(fill)).text("/name")).isEqualTo("Grace Hopper");
        assertThat(leadsOf(email)).isEqualTo(1);

        var make = made(anna, "", FIELDS);
        assertThat(sent(make, "Grace Hopper", email).status()).isEqualTo(303);
        assertThat(last(make).text("/effect")).as(last(make).toString()).isEqualTo("created");
        assertThat(leadsOf(email)).isEqualTo(2);
    }

    @Test
    void of_two_at_once_with_the_same_address_one_makes_the_record() {
        var form = made(anna, "\"known\": \"attach\",", FIELDS);
        var other = made(anna, "\"known\": \"attach\",", FIELDS);
        var email = someone();
        var sheets = List.of(open(form), open(other));

        var statuses = atOnce(
                2,
                i -> send(i == 0 ? form : other, sheets.get(i), Map.of("f.name", "Alan Turing", "f.email", email))
                        .status());

        assertThat(statuses).containsOnly(303);
        assertThat(leadsOf(email)).isEqualTo(1);
    }

    @Test
    void what_waits_for_its_keeper_goes_on_when_she_may_again() {
        var sams = cast.add("Sam", role());
        var sam = new Browser(port).signIn(sams, Cast.PASSWORD);
        var form = made(sam, "", FIELDS);
        var email = someone();
        cast.play(sams, "executive");

        assertThat(sent(form, "Waits", email).status()).isEqualTo(303);
        assertThat(last(form).text("/state")).as(last(form).toString()).isEqualTo("waiting");
        assertThat(last(form).text("/cause")).isEqualTo("rights");
        assertThat(anna.get(FORMS + "/" + form.text("/id")).text("/troubles/0/code"))
                .isEqualTo("formObject");
        runWaiting();
        assertThat(leadsOf(email)).isZero();

        var me = anna.get("/api/v1/me").text("/id");
        var mended = anna.patch(FORMS + "/" + form.text("/id"), "{\"person\": \"%s\"}".formatted(me));
        assertThat(mended.body().path("troubles").size()).as(mended.toString()).isZero();
        runWaiting();
        assertThat(last(form).text("/state")).isEqualTo("taken");
        assertThat(leadsOf(email)).isEqualTo(1);
    }

    @Test
    void a_form_whose_keeper_has_left_says_so_and_loses_nothing() {
        var sams = cast.add("Sam", role());
        var form = made(new Browser(port).signIn(sams, Cast.PASSWORD), "", FIELDS);
        cast.switchOff(sams);

        assertThat(sent(form, "Kept", someone()).status()).isEqualTo(303);
        assertThat(last(form).text("/cause")).isEqualTo("keeper");
        var told = anna.get(FORMS + "/" + form.text("/id"));
        assertThat(told.text("/troubles/0/code")).as(told.toString()).isEqualTo("formKeeper");
        assertThat(anna.patch(FORMS + "/" + form.text("/id"), "{\"state\": \"off\"}")
                        .status())
                .isEqualTo(200);
    }

    private void runWaiting() {
        chores.stream()
                .filter(chore -> chore.kind().equals("form.waiting"))
                .findFirst()
                .orElseThrow()
                .run(() -> false);
    }

    /** A role that may have forms, and make leads. */
    private String role() {
        var name = "former"
                + Long.toString(System.nanoTime(), 36).replaceAll("[^a-z]", "").toLowerCase(Locale.ROOT);
        var made = anna.post("/api/v1/roles", """
                {"name": "%s", "label": {"zh-CN": "x", "en": "x"}, "functions": ["forms"], "personal": "edit", "secret": "hidden",
                 "objects": {"lead": {"read": "own", "edit": "own", "can": ["create"]}}}""".formatted(name));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return name;
    }

    @Test
    void only_its_keeper_and_administrators_know_of_a_form() {
        var form = made(anna, "", FIELDS);
        var sam = new Browser(port).signIn(cast.add("Sam", role()), Cast.PASSWORD);

        assertThat(sam.get(FORMS).body().path("items").size()).isZero();
        assertThat(sam.get(FORMS + "/" + form.text("/id") + "/submissions").status())
                .isEqualTo(404);
        var taken = anna.get("/api/v1/me").text("/id");
        var borrowed = sam.post(
                FORMS,
                "{\"name\": \"x\", \"object\": \"lead\", \"languages\": [\"en\"], \"person\": \"%s\"}"
                        .formatted(taken));
        assertThat(borrowed.text("/code")).as(borrowed.toString()).isEqualTo("principalOther");
    }

    @Test
    void what_the_keeper_may_not_write_stands_in_no_form() {
        var wrong = anna.post(FORMS, """
                {"name": "", "object": "lead", "languages": ["fr"], "sites": ["javascript:alert(1)"], "next": "javascript:alert(1)",
                 "items": [{"kind": "field", "field": "createdAt"}, {"kind": "field", "field": "owner"}, {"kind": "field", "field": "nothing"},
                           {"kind": "question", "key": "q", "question": "single", "label": "Which?", "choices": []}]}""");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("problems"))
                .extracting(problem -> problem.path("code").asString())
                .contains("formName", "formLanguages", "formSite", "formNext", "formField", "formChoices");
        assertThat(wrong.body()
                        .path("problems")
                        .valueStream()
                        .filter(one -> one.path("code").asString().equals("formField")))
                .hasSize(3);
    }

    @Test
    void questions_are_kept_beside_the_record_and_counted() {
        var form = made(anna, "", FIELDS + """
                , {"kind": "question", "key": "topic", "question": "single", "label": "About what?", "required": true,
                   "choices": [{"key": "buy", "label": "Buying"}, {"key": "help", "label": "Help"}]},
                  {"kind": "question", "key": "nps", "question": "scale", "label": "How likely?", "least": 0, "most": 10}""");

        assertThat(send(form, open(form), Map.of("f.name", "A", "q.topic", "steal"))
                        .status())
                .isEqualTo(422);
        assertThat(send(form, open(form), Map.of("f.name", "A", "q.topic", "buy", "q.nps", "11"))
                        .status())
                .isEqualTo(422);
        for (var score : List.of("9", "10", "9")) {
            var sent = send(form, open(form), Map.of("f.name", "A" + score, "q.topic", "buy", "q.nps", score));
            assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
        }

        assertThat(last(form).text("/answers/topic/0")).isEqualTo("buy");
        var counts = anna.get(FORMS + "/" + form.text("/id") + "/answers");
        assertThat(counts.text("/topic/buy")).isEqualTo("3");
        assertThat(counts.text("/nps/9")).isEqualTo("2");
    }

    @Test
    void a_form_about_no_object_keeps_answers_only() {
        var form = anna.post(FORMS, """
                {"name": "Poll", "languages": ["en"], "items": [{"kind": "question", "key": "q", "question": "text", "label": "Well?"}]}""");
        assertThat(form.status()).as(form.toString()).isEqualTo(201);

        assertThat(send(form, open(form), Map.of("q.q", "Very")).status()).isEqualTo(303);

        assertThat(last(form).text("/state")).isEqualTo("taken");
        assertThat(last(form).body().path("record").isNull()).isTrue();
        assertThat(last(form).text("/answers/q/0")).isEqualTo("Very");
    }

    @Test
    void a_form_is_there_only_while_it_is_open_and_takes_no_more_than_it_may() {
        var form = made(anna, "\"most\": 2,", FIELDS);
        var path = FORMS + "/" + form.text("/id");
        var sheets = IntStream.range(0, 4).mapToObj(i -> open(form)).toList();

        var statuses = atOnce(
                4, i -> send(form, sheets.get(i), Map.of("f.name", "Full " + i)).status());

        assertThat(statuses).containsExactlyInAnyOrder(303, 303, 410, 410);
        assertThat(submissions(form).body().path("items").size()).isEqualTo(2);
        anna.patch(path, "{\"most\": null, \"closes\": \"2001-01-01T00:00:00Z\"}");
        assertThat(visitor.open("/forms/" + form.text("/key")).answer().status())
                .isEqualTo(410);
        anna.patch(path, "{\"closes\": null, \"state\": \"off\"}");
        assertThat(visitor.open("/forms/" + form.text("/key")).answer().status())
                .isEqualTo(404);
        assertThat(visitor.open("/forms/nothing").answer().status()).isEqualTo(404);
    }

    @Test
    void a_page_stands_only_where_its_form_says_and_runs_no_script_but_its_own() {
        var form = made(anna, "\"sites\": [\"https://www.acme.example\"],", FIELDS);
        anna.patch(FORMS + "/" + form.text("/id"), "{\"title\": {\"en\": \"<script>x</script>\"}}");

        var page = open(form).answer();

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .endsWith("frame-ancestors 'self' https://www.acme.example");
        assertThat(page.header("X-Frame-Options")).isEmpty();
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.raw().body()).doesNotContain("<script>");
        assertThat(page.cookies()).isEmpty();
        var script = visitor.open("/forms/embed.js").answer();
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(anna.get("/api/v1/me").header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void a_submission_tells_in_which_page_the_form_stood_without_what_came_behind_its_path() {
        var form = made(anna, "", FIELDS);
        var embedded = "?embed=1&page=https%3A%2F%2Fwww.acme.example%2Fcontact%3Femail%3Dada";

        var sheet = open(form, embedded);
        assertThat(sheet.answer().raw().body())
                .as("also in another language")
                .contains("lang=zh-CN&amp;embed=1&amp;page=https%3A%2F%2Fwww.acme.example%2Fcontact");
        send(form, sheet, Map.of("f.name", "Ada"));

        assertThat(last(form).text("/page")).isEqualTo("https://www.acme.example/contact");
    }

    @Test
    void its_keeper_is_told_once_until_she_looks() {
        var form = made(anna, "", FIELDS);
        sent(form, "One", someone());
        sent(form, "Two", someone());

        var told = anna.get("/api/v1/me/notifications").body().path("items");

        assertThat(told)
                .extracting(item ->
                        item.path("kind").asString() + " " + item.path("object").asString())
                .containsOnlyOnce("submitted form");
    }

    @Test
    void a_field_that_a_form_asks_for_is_not_removed() {
        var form = made(anna, "", FIELDS);

        var uses = anna.get("/api/v1/objects/lead/fields/company/usage");

        assertThat(uses.raw().body())
                .as(form.text("/name"))
                .contains("\"form\"")
                .contains("Contact us");
    }

    @Test
    void a_flood_is_bounded_and_leaves_others_in_peace() {
        var form = made(anna, "", FIELDS);
        var sheets = IntStream.range(0, 300)
                .parallel()
                .mapToObj(i -> visitor.open("/forms/" + form.text("/key")))
                .toList();
        clock.jump(Duration.ofSeconds(3));
        var slowest = new TreeMap<Long, String>();

        var statuses = atOnce(330, i -> {
            if (i < 300)
                return send(form, sheets.get(i), Map.of("f.name", "Flood " + i)).status();
            var began = System.nanoTime();
            var status = anna.get("/api/v1/records/account?limit=5").status();
            synchronized (slowest) {
                slowest.put(Duration.ofNanos(System.nanoTime() - began).toMillis(), "account");
            }
            return status == 200 ? 303 : status;
        });

        assertThat(Set.copyOf(statuses)).isSubsetOf(303, 429);
        var taken = statuses.subList(0, 300).stream()
                .filter(status -> status == 303)
                .count();
        assertThat(taken).isPositive();
        assertThat(anna.get(FORMS + "/" + form.text("/id")).text("/taken")).isEqualTo(Long.toString(taken));
        assertThat(slowest.lastKey())
                .as("milliseconds that somebody else waits")
                .isLessThan(5_000);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> work.apply(i)))
                    .toList();
            return all.stream().map(FormsTest::got).toList();
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
