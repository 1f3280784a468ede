package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;
import shuke.support.Awaiting;
import tools.jackson.databind.JsonNode;

/** Every change that was committed, once, in order, and only to whoever may know of it. */
@WholeServer
class ChangesTest {
    private final PlatformTransactionManager transactions;
    private final Audit audit;
    private final Keys keys;
    private final InstantSource clock;
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;

    ChangesTest(
            @Autowired Cast cast,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Audit audit,
            @Autowired Keys keys,
            @Autowired InstantSource clock,
            @LocalServerPort int port) {
        this.transactions = transactions;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.tom = new Browser(port).signIn(cast.add("Tom", "salesperson"), Cast.PASSWORD);
    }

    private static String account(Browser by, String name) {
        var made = by.post("/api/v1/records/account", "{\"name\": \"%s\"}".formatted(name));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    private static String path(String account) {
        return "/api/v1/records/account/" + account;
    }

    /** A cursor behind all that others have done before: what happened in the moment before one asks may be told as well. */
    private static String now(Browser by) {
        var page = by.get("/api/v1/changes");
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.body().path("items").size()).isZero();
        var mark = account(by, "Begin");
        while (!page.raw().body().contains(mark)) {
            page = by.get("/api/v1/changes?wait=10&since=" + page.text("/next"));
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
        }
        return page.text("/next");
    }

    /** What happened to these accounts since then, as {@code kind} and fields; once the feed has come to a mark behind it. */
    private List<String> told(Browser by, String since, List<String> accounts) {
        var mark = account(by, "Mark");
        return read(by, since, mark).stream()
                .filter(change -> accounts.contains(change.path("record").asString()))
                .map(change -> accounts.indexOf(change.path("record").asString()) + " "
                        + change.path("kind").asString() + " "
                        + change.path("fields")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList())
                .toList();
    }

    /** Everything up to and including the change that made the mark. */
    private static List<JsonNode> read(Browser by, String since, String mark) {
        var all = new ArrayList<JsonNode>();
        for (var cursor = since; ; ) {
            var page = by.get("/api/v1/changes?objects=account&limit=2&wait=20&since=" + cursor);
            assertThat(page.status()).as(page.toString()).isEqualTo(200);
            page.body().path("items").forEach(all::add);
            if (all.stream().anyMatch(change -> change.path("record").asString().equals(mark))) return all;
            cursor = page.text("/next");
        }
    }

    @Test
    void each_change_is_told_once_and_in_its_order() {
        var since = now(anna);
        var acme = account(anna, "Acme");
        anna.patch(path(acme), "{\"website\": \"acme.example\"}");
        anna.patch(path(acme), "{\"phone\": \"+1 212 555 0100\"}");
        var other = account(anna, "Other");
        anna.delete(path(acme));
        anna.post("/api/v1/bin/account/%s/restore".formatted(acme), "{}");

        var told = told(anna, since, List.of(acme, other));

        assertThat(told.get(0)).startsWith("0 created").contains("name");
        assertThat(told.subList(1, 5))
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo("0 updated [website]"),
                        one -> assertThat(one).isEqualTo("0 updated [phone]"),
                        one -> assertThat(one).startsWith("1 created"),
                        one -> assertThat(one).startsWith("0 deleted"));
    }

    @Test
    void what_commits_late_is_not_passed_over() {
        var since = now(anna);
        var late = account(anna, "Late");
        var early = account(anna, "Early");
        var open = begin();
        append(late);
        anna.patch(path(early), "{\"website\": \"early.example\"}");

        assertThat(anna.get("/api/v1/changes?wait=1&since=" + since).raw().body())
                .as("an entry with a smaller number is not committed yet")
                .doesNotContain("website");
        transactions.commit(open);

        assertThat(told(anna, since, List.of(late, early)))
                .containsSubsequence("0 updated [name]", "1 updated [website]")
                .doesNotHaveDuplicates();
    }

    @Test
    void changes_of_one_record_keep_their_order_though_the_transaction_of_the_later_one_is_older() {
        var since = now(anna);
        var acme = account(anna, "Acme");
        var other = account(anna, "Other");
        var older = begin();
        append(other); // takes its transaction id
        CompletableFuture.runAsync(() -> {
                    var between = begin(); // goes on after the others
                    append(other);
                    anna.patch(path(acme), "{\"website\": \"first.example\"}");
                    CompletableFuture.runAsync(() -> append(acme)).join();
                    transactions.commit(between);
                })
                .join();
        append(acme);
        transactions.commit(older);

        assertThat(told(anna, since, List.of(acme, other)))
                .containsSubsequence("0 updated [website]", "0 updated [name]");
    }

    private TransactionStatus begin() {
        return transactions.getTransaction(new DefaultTransactionDefinition());
    }

    private void append(String account) {
        audit.append(
                Actor.system(Workspace.MAIN),
                List.of(Entry.of(
                        Actor.system(Workspace.MAIN),
                        clock.instant(),
                        "account",
                        UUID.fromString(account),
                        Action.UPDATED,
                        List.of(new Entry.Changed("name", null, null)))));
    }

    @Test
    void only_what_she_may_see_is_told_and_what_she_may_not_see_is_not_missed() {
        var since = now(tom);
        var hers = account(sam, "Hers");
        sam.patch(path(hers), "{\"website\": \"hers.example\"}");
        var gone = account(sam, "Gone");
        sam.delete(path(gone));

        assertThat(told(sam, since, List.of(hers, gone)))
                .anyMatch(one -> one.startsWith("0 created"))
                .anyMatch(one -> one.startsWith("1 deleted"));
        assertThat(told(tom, since, List.of(hers, gone))).isEmpty();

        assertThat(anna.delete(path(gone) + "?forGood=true").status()).isEqualTo(204);
        assertThat(told(tom, since, List.of(hers, gone)))
                .as("nobody can tell any more who was to see it")
                .containsExactly("1 deleted []", "1 purged []");
        assertThat(tom.get("/api/v1/changes?objects=nothing&since=" + since).status())
                .isEqualTo(404);
    }

    @Test
    void values_are_those_that_she_may_read_by_now() {
        var since = now(sam);
        var acme = account(sam, "Acme");
        sam.patch(path(acme), "{\"name\": \"Acme two\"}");

        Awaiting.until(
                "the change",
                () -> sam.get("/api/v1/changes?since=" + since).raw().body().contains(acme));
        var page = sam.get("/api/v1/changes?values=true&since=" + since);

        assertThat(page.text("/items/0/values/name")).as(page.toString()).isEqualTo("Acme two");
        assertThat(page.text("/items/0/version")).isEqualTo("2");
        assertThat(page.text("/items/0/values/owner/label")).isEqualTo("Sam");
    }

    @Test
    void whoever_waits_is_told_as_soon_as_something_happens() {
        var since = now(anna);
        var waits =
                CompletableFuture.supplyAsync(() -> anna.get("/api/v1/changes?objects=account&wait=30&since=" + since));
        var acme = account(sam, "Acme");

        assertThat(waits.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                        .join()
                        .raw()
                        .body())
                .contains(acme);
    }

    @Test
    void a_stream_goes_on_where_it_broke_off() {
        var since = now(anna);
        var one = account(sam, "One");
        var two = account(sam, "Two");

        var first = events("/api/v1/changes/stream?objects=account&since=" + since, 1);
        assertThat(first.getFirst()).contains(one);
        var id = first.getFirst().lines().findFirst().orElseThrow().substring("id:".length());
        anna.with("Last-Event-ID", id);
        var second = events("/api/v1/changes/stream?objects=account", 1);
        anna.without("Last-Event-ID");

        assertThat(second.getFirst()).contains(two).doesNotContain(one);
    }

    private List<String> events(String path, int most) {
        var answer = anna.lines(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var events = new ArrayList<String>();
        var id = "";
        try (var lines = answer.body()) {
            for (var line : (Iterable<String>) lines::iterator) {
                if (line.startsWith("id:")) id = line;
                if (line.startsWith("data:")) events.add(id + "\n" + line);
                if (events.size() == most) return events;
            }
        }
        return events;
    }

    @Test
    void a_cursor_that_is_foreign_or_too_old_says_what_to_do() throws GeneralSecurityException {
        assertThat(anna.get("/api/v1/changes?since=abc").text("/code")).isEqualTo("changesCursor");

        var old = anna.get("/api/v1/changes?since=" + cursor(1, Duration.ofDays(91)));
        assertThat(old.status()).as(old.toString()).isEqualTo(410);
        assertThat(old.text("/code")).isEqualTo("changesGone");
        var ahead = anna.get("/api/v1/changes?since=" + cursor(Long.MAX_VALUE, Duration.ZERO));
        assertThat(ahead.text("/code")).isEqualTo("changesGone");
        assertThat(anna.get("/api/v1/changes/stream?since=abc").status()).isEqualTo(400);
    }

    private String cursor(long number, Duration age) throws GeneralSecurityException {
        var text = number + " " + clock.instant().minus(age).toEpochMilli();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.secrets()
                        .encrypt(
                                text.getBytes(StandardCharsets.UTF_8),
                                "changes main".getBytes(StandardCharsets.UTF_8)));
    }
}
