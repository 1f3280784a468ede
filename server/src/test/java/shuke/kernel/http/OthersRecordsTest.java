package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.Neighbours.account;
import static shuke.kernel.http.Neighbours.key;
import static shuke.kernel.http.Neighbours.pathOf;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** A salesperson tries to get at records of somebody of another team. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OthersRecordsTest {
    private final MovableClock clock;
    private final Neighbours here;
    private final Browser ada;
    private final Browser nora;
    private final Browser sam;
    private final String samsId;
    private final String norasId;
    private final String norasAccount;

    OthersRecordsTest(@Autowired Cast cast, @LocalServerPort int port, @Autowired MovableClock clock) {
        this.clock = clock;
        this.here = new Neighbours(cast, port);
        this.ada = here.ada;
        this.nora = here.nora;
        this.sam = here.sam;
        this.samsId = here.samsId;
        this.norasId = here.norasId;
        this.norasAccount = here.norasAccount;
    }

    @Nested
    class a_list {
        @Test
        void says_which_of_its_records_one_may_only_look_at() {
            var hers = account(nora, "Shared", key());
            var mine = account(sam, "Mine", key());
            var share = nora.post("/api/v1/records/account/" + hers + "/shares", "{\"role\":\"salesperson\"}");
            assertThat(share.status()).as(share.toString()).isEqualTo(201);

            var page = sam.post("/api/v1/records/account/query", "{\"fields\":[\"name\"],\"rights\":true}");
            var plain = sam.post("/api/v1/records/account/query", "{\"fields\":[\"name\"]}");
            var all = ada.post("/api/v1/records/account/query", "{\"fields\":[\"name\"],\"rights\":true}");

            assertThat(page.body().path("locked").valueStream().map(id -> id.asString()))
                    .contains(hers)
                    .doesNotContain(mine);
            assertThat(page.body().path("items").size()).isGreaterThan(1);
            assertThat(plain.body().has("locked")).isFalse();
            assertThat(all.body().path("locked").size()).isZero();
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
            assertThat(here.text(hers, "name")).isEqualTo("Hers");
            assertThat(sam.put("/api/v1/records/account/by/id/" + hers, "{\"name\":\"Taken\"}")
                            .status())
                    .isIn(409, 422); // ids are given once: whoever has guessed one of 2^74 learns that she did
            assertThat(here.text(hers, "name")).isEqualTo("Hers");
        }

        @Test
        void is_not_changed_by_an_import() {
            var key = key();
            var hers = account(nora, "Hers", key);
            var begun = Multipart.csv(
                    sam,
                    "{\"object\":\"account\",\"mode\":\"update\",\"key\":\"externalId\"}",
                    "externalId,name\n" + key + ",Taken\n");
            here.over(begun);
            var upserted = Multipart.csv(
                    sam,
                    "{\"object\":\"account\",\"mode\":\"upsert\",\"key\":\"externalId\"}",
                    "externalId,name\n" + key + ",Taken\n");
            here.over(upserted);

            assertThat(here.text(hers, "name")).isEqualTo("Hers");
            assertThat(here.text(hers, "version")).isEqualTo("1");
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
            here.over(begun);

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
            nora.post(pathOf(shared) + "/shares", "{\"person\":\"%s\"}".formatted(samsId));
            assertThat(sam.get(pathOf(shared)).status()).isEqualTo(200);

            assertThat(sam.patch(pathOf(shared), "{\"owner\":\"%s\"}".formatted(samsId))
                            .status())
                    .isEqualTo(403);
            assertThat(sam.post(pathOf(shared) + "/shares", "{\"role\":\"marketer\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(sam.post(pathOf(shared) + "/team", "{\"person\":\"%s\",\"edit\":true}".formatted(samsId))
                            .status())
                    .isEqualTo(403);
            assertThat(sam.delete(pathOf(shared)).status()).isEqualTo(403);
            assertThat(here.text(shared, "owner/id")).isEqualTo(norasId);
        }

        @Test
        void that_she_may_edit_for_a_time_is_not_shared_for_longer() {
            var lent = account(nora, "Lent", key());
            var until = clock.instant().plus(Duration.ofDays(2));
            nora.post(
                    pathOf(lent) + "/shares",
                    "{\"person\":\"%s\",\"edit\":true,\"until\":\"%s\"}".formatted(samsId, until));

            assertThat(sam.post(pathOf(lent) + "/shares", "{\"person\":\"%s\",\"edit\":true}".formatted(samsId))
                            .text("/code"))
                    .isEqualTo("shareOutlasts");
            assertThat(sam.post(
                                    pathOf(lent) + "/shares",
                                    "{\"role\":\"salesperson\",\"until\":\"%s\"}".formatted(later(until)))
                            .text("/code"))
                    .isEqualTo("shareOutlasts");
            assertThat(sam.post(
                                    pathOf(lent) + "/shares",
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

            var refused = sam.delete(pathOf(mine));

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().at("/problems")).hasSize(1);
            assertThat(refused.text("/code")).isEqualTo("referencedUnseen");
            assertThat(refused.raw().body()).doesNotContain("order", "Order", "1 ");
            assertThat(ada.delete(pathOf(mine)).text("/code")).isEqualTo("referenced");
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
}
