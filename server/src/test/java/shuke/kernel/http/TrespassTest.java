package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** A salesperson tries to get at records of somebody of another team, and to give herself what is not hers. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class TrespassTest {
    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final Browser ada;
    private final Browser nora;
    private final Browser sam;
    private final String samsMail;
    private final String samsId;
    private final String norasId;
    private String norasAccount = "";

    TrespassTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        nora = new Browser(port).signIn(cast.add("Nora", "salesperson"), Cast.PASSWORD);
        samsMail = cast.add("Sam", "salesperson");
        sam = new Browser(port).signIn(samsMail, Cast.PASSWORD);
        samsId = sam.get("/api/v1/me").text("/id");
        norasId = nora.get("/api/v1/me").text("/id");
    }

    @BeforeAll
    void what_is_noras() {
        norasAccount = account(nora, "Noras Treasure", "key-" + UUID.randomUUID());
    }

    private static String account(Browser by, String name, String key) {
        var made = by.post("/api/v1/records/account", "{\"name\":\"%s\",\"externalId\":\"%s\"}".formatted(name, key));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.text("/id");
    }

    private static String key() {
        return "key-" + UUID.randomUUID();
    }

    private static String of(String id) {
        return "/api/v1/records/account/" + id;
    }

    private String text(String id, String field) {
        return ada.get(of(id)).text("/" + field);
    }

    @Nested
    class mass_assignment {
        @Test
        void of_what_the_program_keeps_changes_nothing() {
            var mine = account(sam, "Mine", key());
            var before = ada.get(of(mine)).body();

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
                sam.patch(of(mine), body);
            }

            for (var field :
                    new String[] {"id", "createdAt", "createdBy", "owner", "opportunityCount", "wonAmount", "name"})
                assertThat(ada.get(of(mine)).body().at("/" + field)).as(field).isEqualTo(before.at("/" + field));
            assertThat(ada.get(of(mine)).raw().body()).doesNotContain("2001-01-01");
        }

        @Test
        void at_the_making_of_a_record_does_not_say_who_made_it() {
            var made = sam.post("/api/v1/records/account", """
                    {"name": "Forged", "createdAt": "2001-01-01T00:00:00Z", "createdBy": "%s"}""".formatted(norasId));

            if (made.status() == 201) {
                assertThat(text(made.text("/id"), "createdBy/id")).isEqualTo(samsId);
                assertThat(text(made.text("/id"), "createdAt")).doesNotContain("2001");
            } else assertThat(made.status()).isIn(403, 422);
        }
    }

    @Nested
    class a_record_of_somebody_else {
        @Test
        void is_not_taken_over_by_a_key_that_it_has() {
            var key = key();
            var hers = account(nora, "Hers", key);

            var answer = sam.put("/api/v1/records/account/by/externalId/" + key, "{\"name\":\"Taken\"}");

            assertThat(answer.status()).as(answer.toString()).isEqualTo(201); // one of her own: she knows of no other
            assertThat(answer.text("/id")).isNotEqualTo(hers);
            assertThat(text(hers, "name")).isEqualTo("Hers");
            assertThat(sam.put("/api/v1/records/account/by/id/" + hers, "{\"name\":\"Taken\"}")
                            .status())
                    .isIn(409, 422); // ids are given once: whoever has guessed one of 2^74 learns that she did
            assertThat(text(hers, "name")).isEqualTo("Hers");
        }

        @Test
        void is_not_changed_by_an_import() {
            var key = key();
            var hers = account(nora, "Hers", key);
            var begun = Multipart.csv(
                    sam,
                    "{\"object\":\"account\",\"mode\":\"update\",\"key\":\"externalId\"}",
                    "externalId,name\n" + key + ",Taken\n");
            over(begun);
            var upserted = Multipart.csv(
                    sam,
                    "{\"object\":\"account\",\"mode\":\"upsert\",\"key\":\"externalId\"}",
                    "externalId,name\n" + key + ",Taken\n");
            over(upserted);

            assertThat(text(hers, "name")).isEqualTo("Hers");
            assertThat(text(hers, "version")).isEqualTo("1");
            assertThat(sam.get("/api/v1/imports/" + begun.text("/id")).raw().body())
                    .doesNotContain(hers);
            assertThat(sam.bytes("/api/v1/imports/" + begun.text("/id") + "/errors.csv")
                            .body())
                    .asString()
                    .doesNotContain(hers);
        }

        @Test
        void is_not_pointed_to_by_an_import() {
            var begun = Multipart.csv(
                    sam,
                    "{\"object\":\"contact\",\"mapping\":{\"name\":\"name\",\"company\":\"account.name\"}}",
                    "name,company\nPeeping Tom,Noras Treasure\n");
            over(begun);

            assertThat(nora.post(
                                    "/api/v1/records/contact/query",
                                    "{\"filter\":\"account == '%s'\"}".formatted(norasAccount))
                            .body()
                            .at("/items"))
                    .isEmpty();
        }

        @Test
        void that_is_only_read_is_neither_taken_nor_shared() {
            var shared = account(nora, "Shared", key());
            nora.post(of(shared) + "/shares", "{\"person\":\"%s\"}".formatted(samsId));
            assertThat(sam.get(of(shared)).status()).isEqualTo(200);

            assertThat(sam.patch(of(shared), "{\"owner\":\"%s\"}".formatted(samsId))
                            .status())
                    .isEqualTo(403);
            assertThat(sam.post(of(shared) + "/shares", "{\"role\":\"marketer\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(sam.post(of(shared) + "/team", "{\"person\":\"%s\",\"edit\":true}".formatted(samsId))
                            .status())
                    .isEqualTo(403);
            assertThat(sam.delete(of(shared)).status()).isEqualTo(403);
            assertThat(text(shared, "owner/id")).isEqualTo(norasId);
        }

        @Test
        void that_she_may_edit_for_a_time_is_not_shared_for_longer() {
            var lent = account(nora, "Lent", key());
            var until = clock.instant().plus(Duration.ofDays(2));
            nora.post(
                    of(lent) + "/shares",
                    "{\"person\":\"%s\",\"edit\":true,\"until\":\"%s\"}".formatted(samsId, until));

            assertThat(sam.post(of(lent) + "/shares", "{\"person\":\"%s\",\"edit\":true}".formatted(samsId))
                            .text("/code"))
                    .isEqualTo("shareOutlasts");
            assertThat(sam.post(
                                    of(lent) + "/shares",
                                    "{\"role\":\"salesperson\",\"until\":\"%s\"}".formatted(later(until)))
                            .text("/code"))
                    .isEqualTo("shareOutlasts");
            assertThat(sam.post(
                                    of(lent) + "/shares",
                                    "{\"role\":\"salesperson\",\"until\":\"%s\"}".formatted(until.minusSeconds(60)))
                            .status())
                    .isEqualTo(201);
        }

        private static Instant later(Instant until) {
            return until.plus(Duration.ofDays(1));
        }

        @Test
        void that_holds_back_a_deletion_is_neither_counted_nor_named() {
            var mine = account(sam, "Mine", key());
            var order =
                    ada.post("/api/v1/records/order", "{\"account\":\"%s\",\"owner\":\"%s\"}".formatted(mine, norasId));
            assertThat(order.status()).as(order.toString()).isEqualTo(201);

            var refused = sam.delete(of(mine));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().at("/problems")).hasSize(1);
            assertThat(refused.text("/code")).isEqualTo("referencedUnseen");
            assertThat(refused.raw().body()).doesNotContain("order", "Order", "1 ");
            assertThat(ada.delete(of(mine)).text("/code")).isEqualTo("referenced");
        }

        @Test
        void has_a_file_that_is_not_read_in_whatever_way() {
            var kept = Multipart.file(
                    nora, "{\"regarding\":{\"object\":\"account\",\"id\":\"%s\"}}".formatted(norasAccount), "Hidden");
            assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
            var file = "/api/v1/files/" + kept.text("/id");

            assertThat(sam.get(file + "/content").status()).isEqualTo(404);
            assertThat(sam.with("Range", "bytes=0-1").get(file + "/content").status())
                    .isEqualTo(404);
            sam.without("Range");
            assertThat(sam.get(file + "/preview").status()).isEqualTo(404);
            var picture = sam.post(
                    "/api/v1/records/contact", "{\"name\":\"Thief\",\"photo\":\"%s\"}".formatted(kept.text("/id")));
            assertThat(picture.text("/problems/0/code")).as(picture.toString()).isEqualTo("linkNotFound");
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

    @Nested
    class a_token {
        private Browser token(Browser by, String scope, String more) {
            var made = by.post("/api/v1/tokens", "{\"name\":\"t\",\"scopes\":[\"%s\"]%s}".formatted(scope, more));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
        }

        @Test
        void for_work_does_not_administer_whoever_it_stands_for() {
            var robot = token(ada, "write", "");

            assertThat(robot.post("/api/v1/records/account", "{\"name\":\"By a robot\"}")
                            .status())
                    .isEqualTo(201);
            for (var path : new String[] {
                "/api/v1/roles",
                "/api/v1/sharing-rules",
                "/api/v1/organisation/rates",
                "/api/v1/encryption/rotation",
                "/api/v1/audit/verification",
                "/api/v1/users",
                "/api/v1/tokens",
                "/api/v1/objects",
                "/api/v1/schema/apply"
            }) assertThat(robot.post(path, "{}").text("/code")).as(path).isEqualTo("scopeMissing");
            assertThat(robot.patch("/api/v1/organisation", "{}").text("/code")).isEqualTo("scopeMissing");
            assertThat(robot.put("/api/v1/audit/retention", "{}").text("/code")).isEqualTo("scopeMissing");
        }

        @Test
        void may_no_more_than_its_person_may_by_now() {
            var email = cast.add("Lou", "dataSteward");
            var lou = new Browser(port).signIn(email, Cast.PASSWORD);
            var robot = token(lou, "write", "");
            assertThat(robot.get(of(norasAccount)).status()).isEqualTo(200);

            ada.patch("/api/v1/users/" + lou.get("/api/v1/me").text("/id"), "{\"role\":\"salesperson\"}");

            assertThat(robot.get(of(norasAccount)).status()).isEqualTo(404);
            assertThat(robot.patch(of(norasAccount), "{\"name\":\"x\"}").status())
                    .isEqualTo(404);
        }

        @Test
        void that_reads_changes_nothing() {
            var robot = token(nora, "read", "");

            assertThat(robot.patch(of(norasAccount), "{\"name\":\"x\"}").text("/code"))
                    .isEqualTo("scopeMissing");
            assertThat(robot.post(of(norasAccount) + "/shares", "{\"role\":\"marketer\"}")
                            .text("/code"))
                    .isEqualTo("scopeMissing");
            assertThat(robot.post("/api/v1/records/account/batch", "{\"changes\":[]}")
                            .text("/code"))
                    .isEqualTo("scopeMissing");
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

    private void over(Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        while (!sam.get("/api/v1/imports/" + begun.text("/id")).text("/state").matches("(?i)done|failed"))
            Thread.onSpinWait();
    }
}
