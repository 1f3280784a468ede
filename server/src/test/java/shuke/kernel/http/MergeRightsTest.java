package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody tries to make one what is not hers, and several try at once. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeRightsTest {
    private final Neighbours here;
    private final Merger sam;
    private final Merger nora;
    private final Merger ada;
    private final Cast cast;
    private final int port;

    MergeRightsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.here = new Neighbours(cast, port);
        this.sam = new Merger(here.sam);
        this.nora = new Merger(here.nora);
        this.ada = new Merger(here.ada);
        this.cast = cast;
        this.port = port;
    }

    private static String account(Merger who) {
        return who.make("account", "\"name\": \"Twin %s\"".formatted(UUID.randomUUID()));
    }

    @Nested
    class records_of_somebody_else {
        @Test
        void are_answered_as_if_they_were_not_there() {
            var hers = account(nora);
            var his = account(sam);

            var seen = sam.merge("account", his, hers);
            var nowhere = sam.merge("account", his, UUID.randomUUID().toString());

            assertThat(seen.status()).as(seen.toString()).isEqualTo(404);
            assertThat(seen.raw().body()).isEqualTo(nowhere.raw().body());
            assertThat(nora.get("account", hers).status()).isEqualTo(200);
        }

        @Test
        void that_may_only_be_read_are_refused() {
            var shared = account(nora);
            nora.browser.post(Neighbours.pathOf(shared) + "/shares", "{\"person\":\"%s\"}".formatted(here.samsId));
            var his = account(sam);

            var refused = sam.merge("account", his, shared);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
            assertThat(refused.text("/problems/0/row")).isEqualTo("2");
            assertThat(nora.get("account", shared).status()).isEqualTo(200);
        }

        @Test
        void that_point_to_hers_move_without_being_told() {
            var kept = account(sam);
            var lost = account(sam);
            var unseen = ada.make("contact", "\"name\": \"Ghost\", \"account\": \"%s\"".formatted(lost));

            var told = sam.mergeWith("account", ", \"dryRun\": true", kept, lost);
            var merge = sam.merged("account", kept, lost);

            assertThat(told.raw().body())
                    .as(told.toString())
                    .doesNotContain("Ghost")
                    .doesNotContain(unseen);
            assertThat(ada.text("contact", unseen, "account/id")).isEqualTo(kept);
            assertThat(nora.browser.get("/api/v1/merges/" + merge).status()).isEqualTo(404);
            assertThat(nora.undo(merge).status()).isEqualTo(404);
            assertThat(nora.browser
                            .get("/api/v1/merges?object=account&record=" + kept)
                            .body()
                            .at("/items"))
                    .isEmpty();
            assertThat(nora.get("account", lost).text("/code")).isEqualTo("notFound");
        }
    }

    @Nested
    class fields {
        private final Merger kim = new Merger(new Browser(port).signIn(keeper(), Cast.PASSWORD));

        private String keeper() {
            var name = "keeper" + UUID.randomUUID().toString().substring(0, 6);
            var role = ada.browser.post("/api/v1/roles", """
                    {"name": "%s", "label": "Keeper", "functions": [], "objects": {"*": {"read": "all", "edit": "all",
                     "can": ["create", "delete"]}},
                     "fields": {"contact": {"wechat": "hidden", "department": "read", "mobile": "masked"}}}""".formatted(name));
            assertThat(role.status()).as(role.toString()).isEqualTo(201);
            return cast.add("Kim", name);
        }

        private String contact(String more) {
            return ada.make("contact", "\"name\": \"Twin %s\"%s".formatted(UUID.randomUUID(), more));
        }

        @Test
        void that_are_hidden_follow_the_rule_and_are_neither_shown_nor_chosen() {
            var kept = contact(", \"department\": \"One\"");
            var lost = contact(", \"wechat\": \"secretword\", \"department\": \"Two\", \"mobile\": \"13800138000\"");

            var told = kim.mergeWith("contact", ", \"dryRun\": true", kept, lost);
            assertThat(told.status()).as(told.toString()).isEqualTo(200);
            assertThat(told.raw().body())
                    .doesNotContain("secretword")
                    .doesNotContain("wechat")
                    .doesNotContain("13800138000");
            for (var field : List.of("wechat", "department", "mobile", "createdBy", "id", "nothing")) {
                var chosen =
                        kim.mergeWith("contact", ", \"values\": {\"%s\": \"%s\"}".formatted(field, lost), kept, lost);
                assertThat(chosen.status()).as(chosen.toString()).isIn(403, 422);
                assertThat(chosen.raw().body()).doesNotContain("secretword");
            }

            var done = kim.merge("contact", kept, lost);
            assertThat(done.status()).as(done.toString()).isEqualTo(200);
            assertThat(done.raw().body()).doesNotContain("secretword").doesNotContain("13800138000");
            assertThat(ada.text("contact", kept, "wechat")).isEqualTo("secretword");
            assertThat(ada.text("contact", kept, "department")).isEqualTo("One");

            ada.patch("contact", kept, "\"wechat\": \"otherword\"");
            var merge = done.text("/merge");
            assertThat(kim.browser.get("/api/v1/merges/" + merge).raw().body()).doesNotContain("word\"");
            assertThat(kim.undo(merge, Merger.decision("contact", kept, "wechat", "restore"))
                            .status())
                    .isEqualTo(422);
            assertThat(kim.undo(merge).status()).isEqualTo(200);
            assertThat(ada.text("contact", kept, "wechat")).isEqualTo("otherword");
        }
    }

    @Nested
    class several_at_once {
        @Test
        void make_the_same_records_one_only_once() throws Exception {
            var ids = IntStream.range(0, 4).mapToObj(i -> account(ada)).toList();
            var start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(4)) {
                var answers = IntStream.range(0, 4)
                        .mapToObj(i -> threads.submit(() -> {
                            start.await();
                            return ada.merge("account", ids.get(i), ids.get((i + 1) % 4));
                        }))
                        .toList();
                start.countDown();
                var done = 0;
                for (var answer : answers) {
                    assertThat(answer.get().status())
                            .as(answer.get().toString())
                            .isIn(200, 404);
                    if (answer.get().status() == 200) done++;
                }
                var left = ids.stream()
                        .filter(id -> ada.get("account", id).status() == 200)
                        .count();
                assertThat(left).isEqualTo(4 - done);
            }
        }

        @Test
        void lose_no_edit_and_no_relation() throws Exception {
            var kept = account(ada);
            var lost = account(ada);
            var contacts = IntStream.range(0, 20)
                    .mapToObj(i -> ada.make("contact", "\"name\": \"C%d\", \"account\": \"%s\"".formatted(i, lost)))
                    .toList();
            var start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(3)) {
                var edits = threads.submit(() -> {
                    start.await();
                    return contacts.stream()
                            .map(id -> ada.browser.patch("/api/v1/records/contact/" + id, "{\"title\": \"Edited\"}"))
                            .toList();
                });
                var late = threads.submit(() -> {
                    start.await();
                    return ada.browser.post(
                            "/api/v1/records/contact", "{\"name\": \"Late\", \"account\": \"%s\"}".formatted(lost));
                });
                var merge = threads.submit(() -> {
                    start.await();
                    return ada.merge("account", kept, lost);
                });
                start.countDown();
                assertThat(merge.get().status()).as(merge.get().toString()).isEqualTo(200);
                assertThat(edits.get()).allMatch(answer -> answer.status() == 200);
                if (late.get().status() == 201) // before the merge, or after it was looked for and then refused
                assertThat(ada.text("contact", late.get().text("/id"), "account/id"))
                            .isEqualTo(kept);
            }
            assertThat(ada.found("contact", "account == '%s' && title == 'Edited'".formatted(kept)))
                    .hasSizeGreaterThanOrEqualTo(20);
        }
    }
}
