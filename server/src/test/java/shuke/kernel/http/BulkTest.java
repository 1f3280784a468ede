package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One order for many records. */
@WholeServer
class BulkTest {
    private static final Set<String> AT_WORK = Set.of("running", "undoing", "redoing");

    private final Cast cast;
    private final int port;
    private final Browser mona;
    private final String source = "fair " + System.nanoTime();

    BulkTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.mona = browser("Mona", "administrator");
    }

    private Browser browser(String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    private List<String> leads(int number) {
        var records = IntStream.range(0, number)
                .mapToObj(i -> "{\"name\":\"Lead %d\",\"company\":\"%s\",\"status\":\"new\"}".formatted(i, source))
                .collect(Collectors.joining(","));
        var made = mona.post("/api/v1/records/lead", "{\"records\":[%s]}".formatted(records));
        var ids = new ArrayList<String>();
        made.body().at("/records").forEach(record -> ids.add(record.path("id").asString()));
        assertThat(ids).as(made.toString()).hasSize(number).doesNotContain("");
        return ids;
    }

    private String mine() {
        return "\"filter\": {\"op\": \"eq\", \"field\": \"company\", \"value\": \"%s\"}".formatted(source);
    }

    private static String named(List<String> ids) {
        return "\"ids\": [%s]".formatted(ids.stream().map("\"%s\""::formatted).collect(Collectors.joining(",")));
    }

    private Answer order(String form) {
        return mona.post("/api/v1/records/lead/bulk", form);
    }

    private Answer whenOver(Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isIn(200, 202);
        return Stream.generate(() -> mona.get("/api/v1/bulk/" + begun.text("/id")))
                .limit(2_000)
                .filter(answer -> !AT_WORK.contains(answer.text("/state")))
                .findFirst()
                .orElseThrow();
    }

    private String title(String lead) {
        return mona.get("/api/v1/records/lead/" + lead).text("/phone");
    }

    private static int count(Answer answer, String name) {
        return answer.body().at("/counts/" + name).asInt();
    }

    @Nested
    class an_order {
        @Test
        void changes_all_that_fulfil_a_filter_and_counts_them() {
            var ids = leads(230);
            mona.patch("/api/v1/records/lead/" + ids.get(3), "{\"phone\":\"+86 138 0013 8000\"}");

            var over = whenOver(order("{%s, \"values\": {\"phone\": \"13800138000\"}}".formatted(mine())));

            assertThat(over.text("/state")).as(over.toString()).isEqualTo("done");
            assertThat(over.body().at("/total").asInt()).isEqualTo(230);
            assertThat(count(over, "changed")).isEqualTo(229);
            assertThat(count(over, "unchanged")).isEqualTo(1);
            assertThat(title(ids.getLast())).contains("138");
            assertThat(mona.get("/api/v1/records/lead/" + ids.getLast() + "/history")
                            .raw()
                            .body())
                    .contains("bulk");
        }

        @Test
        void is_taken_back_as_one_but_for_what_was_changed_since() {
            var ids = leads(3);
            mona.patch("/api/v1/records/lead/" + ids.get(0), "{\"phone\":\"+86 139 0013 9000\"}");
            var before = title(ids.get(0));
            var over = whenOver(order("{%s, \"values\": {\"phone\": \"13800138000\"}}".formatted(mine())));
            mona.patch("/api/v1/records/lead/" + ids.get(1), "{\"phone\":\"+86 137 0013 7000\"}");
            mona.patch("/api/v1/records/lead/" + ids.get(2), "{\"name\":\"Renamed since\"}");

            var undone = whenOver(mona.post("/api/v1/bulk/" + over.text("/id") + "/undo", "{}"));

            assertThat(undone.text("/state")).as(undone.toString()).isEqualTo("undone");
            assertThat(count(undone, "restored")).isEqualTo(2);
            assertThat(count(undone, "kept")).isEqualTo(1);
            assertThat(title(ids.get(0))).isEqualTo(before);
            assertThat(title(ids.get(1))).contains("137");
            assertThat(title(ids.get(2))).isEmpty();
            assertThat(mona.get("/api/v1/bulk/" + over.text("/id") + "/refused.csv")
                            .raw()
                            .body())
                    .contains(ids.get(1))
                    .contains("changed since")
                    .doesNotContain(ids.get(2));
            assertThat(mona.post("/api/v1/bulk/" + over.text("/id") + "/undo", "{}")
                            .status())
                    .isEqualTo(409);
        }

        @Test
        void that_was_taken_back_is_done_again_but_for_what_was_changed_since_and_taken_back_once_more() {
            var ids = leads(3);
            var id = whenOver(order("{%s, \"values\": {\"phone\": \"13800138000\"}}".formatted(mine())))
                    .text("/id");
            assertThat(mona.post("/api/v1/bulk/" + id + "/redo", "{}").status()).isEqualTo(409);
            var undone = whenOver(mona.post("/api/v1/bulk/" + id + "/undo", "{}"));
            assertThat(undone.body().at("/canBeRedone").asBoolean())
                    .as(undone.toString())
                    .isTrue();
            mona.patch("/api/v1/records/lead/" + ids.get(1), "{\"phone\":\"+86 137 0013 7000\"}");

            var redone = whenOver(mona.post("/api/v1/bulk/" + id + "/redo", "{}"));

            assertThat(redone.text("/state")).as(redone.toString()).isEqualTo("done");
            assertThat(count(redone, "changed")).isEqualTo(2);
            assertThat(count(redone, "refused")).isEqualTo(1);
            assertThat(count(redone, "restored")).isZero();
            assertThat(redone.body().at("/canBeRedone").asBoolean()).isFalse();
            assertThat(title(ids.get(0))).contains("138");
            assertThat(title(ids.get(1))).contains("137");

            var again = whenOver(mona.post("/api/v1/bulk/" + id + "/undo", "{}"));
            assertThat(count(again, "restored")).isEqualTo(2);
            assertThat(title(ids.get(0))).isEmpty();
            assertThat(title(ids.get(1))).contains("137");
        }

        @Test
        void tells_of_each_record_why_it_was_refused() {
            var ids = leads(2);
            var gone = java.util.UUID.randomUUID().toString();

            var over = whenOver(order("{\"ids\": [\"%s\", \"%s\"], \"values\": {\"phone\": \"13800138000\"}}"
                    .formatted(ids.getFirst(), gone)));

            assertThat(count(over, "changed")).isEqualTo(1);
            assertThat(count(over, "refused")).isEqualTo(1);
            assertThat(over.text("/reasons/0/detail")).isNotEmpty();
            assertThat(mona.get("/api/v1/bulk/" + over.text("/id") + "/refused.csv")
                            .raw()
                            .body())
                    .contains(gone);
        }

        @Test
        void that_no_record_can_obey_ends_at_once() {
            leads(230);

            var over = whenOver(order("{%s, \"values\": {\"annualRevenue\": \"a lot\"}}".formatted(mine())));

            assertThat(over.text("/state")).as(over.toString()).isEqualTo("failed");
            assertThat(over.text("/detail")).isNotEmpty();
            assertThat(count(over, "refused")).isZero();
        }

        @Test
        void deletes_and_brings_back() {
            var ids = leads(2);

            var over =
                    whenOver(order("{\"ids\": [\"%s\", \"%s\"], \"delete\": true}".formatted(ids.get(0), ids.get(1))));
            assertThat(mona.get("/api/v1/records/lead/" + ids.get(0)).status()).isEqualTo(404);

            var undone = whenOver(mona.post("/api/v1/bulk/" + over.text("/id") + "/undo", "{}"));
            assertThat(count(undone, "restored")).isEqualTo(2);
            assertThat(mona.get("/api/v1/records/lead/" + ids.get(0)).status()).isEqualTo(200);

            whenOver(mona.post("/api/v1/bulk/" + over.text("/id") + "/redo", "{}"));
            assertThat(mona.get("/api/v1/records/lead/" + ids.get(0)).status()).isEqualTo(404);
        }

        @Test
        void is_found_again_by_whoever_gave_it_and_among_the_jobs() {
            var over = whenOver(order("{%s, \"values\": {\"phone\": \"13800138000\"}}".formatted(named(leads(2)))));

            var own = mona.get("/api/v1/bulk").body().path("items");
            assertThat(own.valueStream().map(run -> run.path("id").asString())).contains(over.text("/id"));
            assertThat(own.path(0).path("canBeUndone").asBoolean()).isTrue();
            assertThat(browser("Sam", "administrator")
                            .get("/api/v1/bulk")
                            .body()
                            .path("items")
                            .size())
                    .isZero();

            var job = mona.get("/api/v1/jobs")
                    .body()
                    .path("items")
                    .valueStream()
                    .filter(work -> work.path("id").asString().equals(over.text("/id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(job.path("kind").asString()).isEqualTo("bulk");
            assertThat(job.path("state").asString()).isEqualTo("done");
            assertThat(job.path("by").asString()).isEqualTo("Mona");
            assertThat(job.path("done").asInt()).isEqualTo(2);
        }

        @Test
        void says_which_records_it_means_and_what_becomes_of_them() {
            assertThat(order("{\"values\": {\"phone\": \"1\"}}").text("/problems/0/code"))
                    .isEqualTo("bulkWhich");
            assertThat(order("{\"all\": true}").status()).isEqualTo(422);
            assertThat(order("{\"ids\": [], \"values\": {\"nothing\": 1}}").status())
                    .isEqualTo(422);
        }
    }

    @Nested
    class somebody {
        @Test
        void changes_no_more_than_she_may() {
            var ids = leads(1);
            var sam = browser("Sam", "salesperson");
            var form = "{\"ids\": [\"%s\"], \"values\": {\"phone\": \"13800138000\"}}".formatted(ids.getFirst());
            var eve = browser("Eve", "executive");

            assertThat(eve.post("/api/v1/records/lead/bulk", form).status()).isEqualTo(403);
            assertThat(sam.post("/api/v1/records/lead/bulk", form).status()).isIn(202, 403);
            assertThat(title(ids.getFirst())).isEmpty();
        }

        @Test
        void knows_nothing_of_the_orders_of_others() {
            var begun = order("{\"ids\": [\"%s\"], \"delete\": true}".formatted(leads(1).getFirst()));
            var sam = browser("Sam", "salesperson");

            assertThat(sam.get("/api/v1/bulk/" + begun.text("/id")).status()).isEqualTo(404);
            assertThat(sam.post("/api/v1/bulk/" + begun.text("/id") + "/undo", "{}")
                            .status())
                    .isEqualTo(404);
        }
    }
}
