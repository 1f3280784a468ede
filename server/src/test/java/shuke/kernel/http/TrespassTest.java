package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.Neighbours.account;
import static shuke.kernel.http.Neighbours.key;
import static shuke.kernel.http.Neighbours.pathOf;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A salesperson tries to give himself what is not his, and to leave traces that are not true. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TrespassTest {
    private final int port;
    private final Neighbours here;
    private final Browser ada;
    private final Browser nora;
    private final Browser sam;
    private final String samsId;
    private final String norasId;

    TrespassTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.here = new Neighbours(cast, port);
        this.ada = here.ada;
        this.nora = here.nora;
        this.sam = here.sam;
        this.samsId = here.samsId;
        this.norasId = here.norasId;
    }

    @Nested
    class mass_assignment {
        @Test
        void of_what_the_program_keeps_changes_nothing() {
            var mine = account(sam, "Mine", key());
            var before = ada.get(pathOf(mine)).body();

            for (var body : new String[] {
                "{\"createdBy\":\"%s\"}".formatted(norasId),
                "{\"createdAt\":\"2001-01-01T00:00:00Z\"}",
                "{\"updatedBy\":\"%s\"}".formatted(norasId),
                "{\"id\":\"%s\"}".formatted(UUID.randomUUID()),
                "{\"deletedAt\":\"2001-01-01T00:00:00Z\"}",
                "{\"opportunityCount\":77}",
                "{\"wonAmount\":{\"amount\":1,\"currency\":\"CNY\"}}",
                "{\"phone_hash\":\"00\"}",
                "{\"phone_tokens\":[1]}",
                "{\"name\":{\"__proto__\":1}}"
            }) {
                sam.patch(pathOf(mine), body);
            }

            for (var field :
                    new String[] {"id", "createdAt", "createdBy", "owner", "opportunityCount", "wonAmount", "name"})
                assertThat(ada.get(pathOf(mine)).body().at("/" + field))
                        .as(field)
                        .isEqualTo(before.at("/" + field));
            assertThat(ada.get(pathOf(mine)).raw().body()).doesNotContain("2001-01-01");
        }

        @Test
        void at_the_making_of_a_record_does_not_say_who_made_it() {
            var made = sam.post("/api/v1/records/account", """
                    {"name": "Forged", "createdAt": "2001-01-01T00:00:00Z", "createdBy": "%s"}""".formatted(norasId));

            if (made.status() == 201) {
                assertThat(here.text(made.text("/id"), "createdBy/id")).isEqualTo(samsId);
                assertThat(here.text(made.text("/id"), "createdAt")).doesNotContain("2001");
            } else assertThat(made.status()).isIn(403, 422);
        }
    }

    @Nested
    class a_rule_by_condition {
        @Test
        void may_be_left_behind_by_an_edit_and_the_answer_then_tells_no_values() {
            var id = ada.post("/api/v1/records/account", "{\"name\":\"Hot one\",\"employees\":4711}")
                    .text("/id");
            var rule = ada.post("/api/v1/sharing-rules", """
                    {"name": "%s", "object": "account", "from": {"condition": "employees == 4711"},
                     "with": {"role": "salesperson"}, "edit": true}""".formatted(key())).text("/id");
            assertThat(rule).isNotEmpty();
            assertThat(sam.get("/api/v1/records/account/" + id).status()).isEqualTo(200);

            var left = sam.patch("/api/v1/records/account/" + id, "{\"employees\":1,\"description\":\"secret\"}");

            assertThat(left.status()).as(left.toString()).isEqualTo(200);
            assertThat(left.raw().body()).doesNotContain("Hot one", "secret", "owner");
            assertThat(left.text("/id")).isEqualTo(id);
            assertThat(sam.get("/api/v1/records/account/" + id).status()).isEqualTo(404);
            ada.delete("/api/v1/sharing-rules/" + rule);
        }
    }

    @Nested
    class somebody_elses_page {
        @Test
        void is_not_turned_with_a_cursor_that_was_found() {
            for (var i = 0; i < 3; i++) account(nora, "Page " + i, key());
            var cursor = nora.get("/api/v1/records/account?limit=1").text("/next");
            assertThat(cursor).isNotEmpty();

            assertThat(sam.get("/api/v1/records/account?limit=1&cursor=" + cursor)
                            .status())
                    .isIn(400, 422);
        }
    }

    @Test
    void a_line_break_in_a_name_or_an_address_makes_no_line_in_the_log(CapturedOutput output) {
        var forged = "2026-01-01T00:00:00Z  INFO forged: all is well";
        new Browser(port)
                .with("User-Agent", "x %0d%0a " + forged)
                .post(
                        "/api/v1/session",
                        "{\"email\":\"a@b.example\\r\\n%s\",\"password\":\"x\\n%s\"}".formatted(forged, forged));
        sam.get("/api/v1/records/account%0d%0a2026-01-01T00:00:00Z%20%20INFO%20forged/" + UUID.randomUUID());
        sam.post("/api/v1/records/account", "{\"name\":\"x\\r\\n%s\"}".formatted(forged));

        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith(forged.substring(0, 30)));
    }
}
