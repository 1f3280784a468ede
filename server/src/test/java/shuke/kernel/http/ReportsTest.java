package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Reports and dashboards: who sees and changes them, and what they never tell. */
@WholeServer
class ReportsTest {
    private static final String BY_INDUSTRY = """
            {"object": "account", "name": "%s", "audience": "%s", "chart": "bar",
             "filter": {"op": "eq", "field": "owner", "value": {"fn": "me"}},
             "groups": [{"field": "industry"}, {"field": "createdAt", "bucket": "fiscalQuarter"}],
             "measures": [{"fn": "count"}, {"fn": "share"}], "sort": ["-value0"], "limit": 20}""";

    private final Cast cast;
    private final int port;
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;

    ReportsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.anna = in("Anna", "administrator");
        this.sam = in("Sam", "salesperson");
        this.tom = in("Tom", "salesperson");
    }

    private Browser in(String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    private static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    private static Answer keep(Browser by, String name, String audience) {
        var made = by.post("/api/v1/reports", BY_INDUSTRY.formatted(name, audience));
        assertThat(made.status()).as(made.toString()).isIn(201, 403);
        return made;
    }

    private static List<JsonNode> all(Browser by, String kind) {
        return by.get("/api/v1/" + kind).body().at("/items").valueStream().toList();
    }

    private static List<String> names(Browser by, String kind) {
        return all(by, kind).stream().map(one -> one.at("/name").asString()).toList();
    }

    private static JsonNode report(Browser by, String id) {
        return all(by, "reports").stream()
                .filter(one -> one.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class a_report {
        @Test
        void is_kept_as_it_was_sent_and_seen_by_its_owner_only() {
            var made = keep(sam, unique("Mine"), "private");

            var kept = report(sam, made.text("/id"));
            assertThat(kept.at("/groups").toString())
                    .isEqualTo(
                            "[{\"field\":\"industry\",\"bucket\":null},{\"field\":\"createdAt\",\"bucket\":\"fiscalQuarter\"}]");
            assertThat(kept.at("/measures/1").toString()).isEqualTo("{\"fn\":\"share\",\"field\":null}");
            assertThat(kept.at("/filter/value/fn").asString()).isEqualTo("me");
            assertThat(kept.at("/sort/0").asString()).isEqualTo("-value0");
            assertThat(kept.at("/limit").asInt()).isEqualTo(20);
            assertThat(kept.at("/can/change").asBoolean()).isTrue();
            assertThat(names(tom, "reports")).doesNotContain(kept.at("/name").asString());
            assertThat(names(anna, "reports")).doesNotContain(kept.at("/name").asString());
        }

        @Test
        void for_everyone_is_made_only_by_whoever_looks_after_settings_and_changed_by_no_one_else() {
            var name = unique("Ours");
            var made = keep(anna, name, "everyone");
            var path = "/api/v1/reports/" + made.text("/id");

            assertThat(keep(sam, unique("Ours"), "everyone").status()).isEqualTo(403);
            assertThat(names(tom, "reports")).contains(name);
            assertThat(tom.delete(path).text("/code")).isEqualTo("reportNotYours");
        }

        @Test
        void comes_back_after_it_was_removed() {
            var name = unique("Mine");
            var path = "/api/v1/reports/" + keep(sam, name, "private").text("/id");

            assertThat(sam.delete(path).status()).isEqualTo(204);
            assertThat(names(sam, "reports")).doesNotContain(name);
            assertThat(tom.post(path + "/restore", "{}").status()).isEqualTo(404);
            assertThat(sam.post(path + "/restore", "{}").status()).isEqualTo(200);
            assertThat(names(sam, "reports")).contains(name);
        }

        @Test
        void is_not_changed_by_whoever_saw_it_as_it_was_before() {
            var path = "/api/v1/reports/" + keep(sam, unique("Mine"), "private").text("/id");
            sam.put(path, BY_INDUSTRY.formatted("Newer", "private"));

            var late = sam.with("If-Match", "\"1\"").put(path, BY_INDUSTRY.formatted("Late", "private"));
            sam.without("If-Match");

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text("/code")).isEqualTo("reportStale");
        }

        @Test
        void that_asks_what_would_be_refused_is_not_kept() {
            var refused = sam.post(
                    "/api/v1/reports",
                    "{\"object\": \"account\", \"name\": \"x\", \"groups\": [{\"field\": \"industry\", \"bucket\": \"month\"}]}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/code")).isEqualTo("badBucket");
        }

        @Test
        void is_on_record_when_it_is_made() {
            var made = keep(anna, unique("Ours"), "everyone");

            var log = anna.get("/api/v1/audit?object=report&limit=20").body().toString();

            assertThat(log).contains(made.text("/id")).contains("\"defined\"");
        }
    }

    @Nested
    class what_the_reader_may_not_see {
        private Browser ray;
        private Answer made;

        @BeforeEach
        void hidden_industry() {
            var role = "r" + UUID.randomUUID().toString().replace("-", "");
            anna.post("/api/v1/roles", """
                    {"name": "%s", "label": "Partner", "objects": {"account": {"read": "all"}},
                     "fields": {"account": {"industry": "hidden"}}}""".formatted(role));
            ray = in("Ray", role);
            made = keep(anna, unique("Ours"), "everyone");
        }

        @Test
        void is_not_told_by_a_report_about_it() {
            var seen = report(ray, made.text("/id"));

            assertThat(seen.toString()).doesNotContain("industry");
            assertThat(seen.at("/groups").isEmpty()).isTrue();
            assertThat(seen.at("/problems/0/code").asString()).isEqualTo("reportUnseen");
        }

        @Test
        void is_asked_by_none_of_the_reports_that_come_with_the_program() {
            assertThat(all(ray, "reports").stream()
                            .filter(one -> one.at("/standard").asBoolean()))
                    .allMatch(one -> one.at("/object").asString().equals("account"))
                    .noneMatch(one -> one.toString().contains("industry"));
        }

        @Test
        void cannot_be_asked_for_in_a_report_of_her_own() {
            var refused = ray.post("/api/v1/reports", BY_INDUSTRY.formatted("Mine", "private"));

            assertThat(refused.status()).isEqualTo(422);
        }
    }

    @Nested
    class a_dashboard {
        private Answer withReport(Browser by, String report, String audience) {
            return by.post("/api/v1/dashboards", """
                    {"name": "%s", "audience": "%s", "period": "thisMonth", "whose": "me",
                     "tiles": [{"report": "%s", "width": 40, "height": 2, "dateField": "createdAt"}]}""".formatted(unique("Board"), audience, report));
        }

        @Test
        void is_kept_with_its_tiles_within_the_grid() {
            var made = withReport(sam, keep(sam, unique("Mine"), "private").text("/id"), "private");

            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertThat(made.body().at("/tiles/0/width").asInt()).isEqualTo(12);
            assertThat(made.text("/period")).isEqualTo("thisMonth");
            assertThat(names(sam, "dashboards")).contains(made.text("/name"));
            assertThat(names(tom, "dashboards")).doesNotContain(made.text("/name"));
        }

        @Test
        void shares_the_reports_on_it() {
            var report = keep(anna, unique("Hers"), "private").text("/id");
            assertThat(all(tom, "reports").toString()).doesNotContain(report);

            assertThat(withReport(anna, report, "everyone").status()).isEqualTo(201);

            assertThat(all(tom, "reports").toString()).contains(report);
        }

        @Test
        void takes_no_report_that_its_owner_does_not_see() {
            var refused = withReport(tom, keep(sam, unique("Mine"), "private").text("/id"), "private");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/code")).isEqualTo("dashboardReport");
        }
    }

    @Nested
    class what_comes_with_the_program {
        @Test
        void is_answered() {
            var standard = all(anna, "reports").stream()
                    .filter(one -> one.at("/standard").asBoolean())
                    .toList();

            assertThat(standard).hasSize(17);
            for (var one : standard) {
                var isList = one.at("/chart").asString().equals("list");
                var asked = isList
                        ? "{\"filter\": %s, \"fields\": %s, \"sort\": %s}"
                                .formatted(one.at("/filter"), one.at("/columns"), one.at("/sort"))
                        : "{\"filter\": %s, \"groupBy\": %s, \"sort\": %s}"
                                .formatted(one.at("/filter"), one.at("/groups"), one.at("/sort"));
                var answer = anna.post(
                        "/api/v1/records/" + one.at("/object").asString() + (isList ? "/query" : "/aggregate"), asked);
                assertThat(answer.status()).as(one + " " + answer).isEqualTo(200);
            }
        }

        @Test
        void has_a_dashboard_for_each_kind_of_work_whose_reports_are_all_there() {
            var reports = all(anna, "reports").toString();
            var boards = all(anna, "dashboards").stream()
                    .filter(one -> one.at("/standard").asBoolean())
                    .toList();

            assertThat(boards).hasSize(3);
            assertThat(boards.stream().flatMap(board -> board.at("/tiles").valueStream()))
                    .allMatch(tile -> reports.contains(tile.at("/report").asString()));
        }

        @Test
        void is_changed_by_nobody() {
            var id = all(anna, "reports").getFirst().at("/id").asString();

            assertThat(anna.put("/api/v1/reports/" + id, BY_INDUSTRY.formatted("Mine", "everyone"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
