package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.base.Workspace;
import shuke.support.MovableClock;

@WholeServer
class IdempotencyTest {
    private final Cast cast;
    private final MovableClock clock;
    private final DSLContext db;
    private final int port;
    private final Browser anna;
    private final String name = "Team " + UUID.randomUUID();
    private final String form = "{\"name\":\"%s\"}".formatted(name);

    IdempotencyTest(
            @Autowired Cast cast, @Autowired MovableClock clock, @Autowired DSLContext db, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.db = db;
        this.port = port;
        this.anna = new Browser(port)
                .signIn(cast.add("Anna", "administrator"), Cast.PASSWORD)
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private int teams() {
        return db.fetchCount(
                db.selectOne().from("\"" + Workspace.MAIN.schema() + "\".team").where("name = ?", name));
    }

    @Test
    void the_second_call_does_nothing_and_is_answered_like_the_first() {
        var first = anna.post("/api/v1/teams", form);
        var second = anna.post("/api/v1/teams", form);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(teams()).isEqualTo(1);
    }

    @Test
    void several_at_once_take_effect_once() {
        var answers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> anna.post("/api/v1/teams", form)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.text("/id"))
                .containsOnly(answers.getFirst().text("/id"));
        assertThat(teams()).isEqualTo(1);
    }

    @Test
    void the_key_for_another_request_is_refused() {
        anna.post("/api/v1/teams", form);

        var answer = anna.post("/api/v1/teams", "{\"name\":\"Another\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("idempotencyMismatch");
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        anna.post("/api/v1/teams", form);
        var bea = new Browser(port)
                .signIn(cast.add("Bea", "administrator"), Cast.PASSWORD)
                .with("Idempotency-Key", anna.header("Idempotency-Key"));

        assertThat(bea.post("/api/v1/teams", form).status()).isEqualTo(201);
        assertThat(teams()).isEqualTo(2);
    }

    @Test
    void a_refused_call_keeps_nothing() {
        assertThat(anna.post("/api/v1/teams", "{\"name\":").status()).isEqualTo(400);
        assertThat(anna.post("/api/v1/teams", form).status()).isEqualTo(201);
    }

    @Test
    void after_a_day_the_key_is_free() {
        anna.post("/api/v1/teams", form);
        clock.jump(Duration.ofHours(25));

        assertThat(anna.post("/api/v1/teams", form).header("Idempotent-Replayed"))
                .isEmpty();
        assertThat(teams()).isEqualTo(2);
    }

    @Test
    void what_was_answered_is_not_to_be_read_in_the_table() {
        anna.post("/api/v1/teams", form);

        var kept =
                db.fetch("select encode(answer, 'escape') from \"%s\".idempotency".formatted(Workspace.MAIN.schema()));
        assertThat(kept)
                .isNotEmpty()
                .noneMatch(row -> String.valueOf(row.get(0)).contains(name));
    }
}
