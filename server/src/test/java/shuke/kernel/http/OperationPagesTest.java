package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.Awaiting;
import tools.jackson.databind.JsonNode;

@WholeServer
class OperationPagesTest {
    private final Browser ada;

    OperationPagesTest(@Autowired Cast cast, @LocalServerPort int port) {
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
    }

    private JsonNode item(String list, String key, String value) {
        return StreamSupport.stream(ada.get("/api/v1/jobs").body().path(list).spliterator(), false)
                .filter(item -> item.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private String imported(String options) {
        var begun = Multipart.csv(ada, options, "name\nFirst\nSecond\n");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        var id = begun.text("/id");
        Awaiting.until(
                "the import",
                () -> item("items", "id", id).path("state").asString().equals("done"));
        return id;
    }

    @Nested
    class an_import {
        @Test
        void is_among_the_jobs_with_who_began_it_and_how_far_it_is() {
            var work = item("items", "id", imported("{\"object\":\"account\"}"));

            assertThat(work.path("kind").asString()).isEqualTo("import");
            assertThat(work.path("object").asString()).isEqualTo("account");
            assertThat(work.path("by").asString()).isEqualTo("Ada");
            assertThat(work.path("done").asLong()).isEqualTo(2);
            assertThat(work.path("total").asLong()).isEqualTo(2);
            assertThat(work.path("moves")).isEmpty();
        }

        @Test
        void cannot_be_run_again_or_paused_when_it_is_over() {
            var id = imported("{\"object\":\"account\",\"dryRun\":true}");

            assertThat(ada.post("/api/v1/jobs/import/" + id + "/again", "").text("/code"))
                    .isEqualTo("jobMove");
            assertThat(ada.post("/api/v1/jobs/import/" + id + "/pause", "").status())
                    .isEqualTo(409);
            assertThat(ada.post("/api/v1/jobs/import/" + id + "/dance", "").status())
                    .isEqualTo(422);
        }

        @Test
        void says_in_the_history_who_brought_it_in() {
            var id = imported("{\"object\":\"account\",\"dryRun\":true}");

            var run = ada.get("/api/v1/imports/" + id);
            assertThat(run.text("/by")).isEqualTo("Ada");
            assertThat(run.text("/dryRun")).isEqualTo("true");
        }
    }

    @Nested
    class a_verification_of_the_log {
        @Test
        void is_run_again_from_the_jobs() {
            ada.post("/api/v1/audit/verification", "");
            var first = finished();

            assertThat(ada.post("/api/v1/jobs/audit.verification/" + first + "/again", "")
                            .status())
                    .isEqualTo(204);

            assertThat(finished()).isNotEqualTo(first);
        }

        private String finished() {
            Awaiting.until(
                    "the verification",
                    () -> ada.get("/api/v1/audit/verification").text("/state").equals("done"));
            return ada.get("/api/v1/audit/verification").text("/id");
        }
    }

    @Nested
    class what_comes_round {
        @Test
        void runs_when_somebody_does_not_want_to_wait() {
            Awaiting.until("the sweep of the start", () -> !last().isEmpty());
            var before = last();

            assertThat(ada.post("/api/v1/jobs/rounds/file.sweep", "").status()).isEqualTo(204);

            Awaiting.until("the sweep", () -> !last().equals(before));
        }

        private String last() {
            return item("rounds", "kind", "file.sweep").path("last").asString("");
        }

        @Test
        void is_not_there_under_another_name() {
            assertThat(ada.post("/api/v1/jobs/rounds/nothing", "").status()).isEqualTo(404);
        }
    }

    @Nested
    class health {
        @Test
        void tells_of_everything_that_the_program_depends_on() {
            var checks = ada.get("/api/v1/health").body().path("checks");

            assertThat(checks.findValuesAsString("name"))
                    .isEqualTo(List.of(
                            "database", "disk", "queue", "search", "encryption", "audit", "backup", "versions"));
            assertThat(checks.path(0).at("/facts/size").asLong()).isPositive();
            assertThat(checks.path(1).at("/facts/free").asLong()).isPositive();
            assertThat(checks.path(7).at("/facts/schema").asLong()).isPositive();
        }

        @Test
        void says_that_backups_are_left_to_people() {
            assertThat(ada.get("/api/v1/health").text("/checks/6/state")).isEqualTo("attention");
        }
    }
}
