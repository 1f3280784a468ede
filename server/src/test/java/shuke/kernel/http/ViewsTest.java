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

/** Views of lists: who sees and changes them, and what they never tell. */
@WholeServer
class ViewsTest {
    private static final String OPEN = """
            {"object": "account", "name": "%s", "audience": "%s", "sort": ["-createdAt"],
             "columns": [{"field": "name", "width": 240, "pinned": true}, {"field": "owner"}, "industry"],
             "filter": {"op": "eq", "field": "owner", "value": {"fn": "me"}}, "density": "compact"}""";

    private final Cast cast;
    private final int port;
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;

    ViewsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        this.anna = in("Anna", "administrator");
        this.sam = in("Sam", "salesperson");
        this.tom = in("Tom", "salesperson");
    }

    private Browser in(String name, String role) {
        return new Browser(port).signIn(cast.add(name, role), Cast.PASSWORD);
    }

    private static String id(Browser whose) {
        return whose.get("/api/v1/me").text("/id");
    }

    static Answer keep(Browser by, String name, String audience) {
        return by.post("/api/v1/views", OPEN.formatted(name, audience));
    }

    private static List<String> names(Browser by) {
        return by.get("/api/v1/views?object=account")
                .body()
                .at("/items")
                .valueStream()
                .map(view -> view.at("/name").asString())
                .toList();
    }

    static JsonNode view(Browser by, String id) {
        return by.get("/api/v1/views?object=account")
                .body()
                .at("/items")
                .valueStream()
                .filter(view -> view.at("/id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String path(Answer made) {
        return "/api/v1/views/" + made.text("/id");
    }

    static String unique(String name) {
        return name + " " + UUID.randomUUID();
    }

    @Nested
    class a_private_view {
        @Test
        void is_kept_as_it_was_sent_and_seen_by_its_owner_only() {
            var name = unique("Mine");
            var made = keep(sam, name, "private");

            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            var kept = view(sam, made.text("/id"));
            assertThat(kept.at("/columns/0").toString())
                    .isEqualTo("{\"field\":\"name\",\"width\":240,\"pinned\":true}");
            assertThat(kept.at("/columns/2/field").asString()).isEqualTo("industry");
            assertThat(kept.at("/filter").toString())
                    .isEqualTo("{\"op\":\"eq\",\"field\":\"owner\",\"value\":{\"fn\":\"me\"}}");
            assertThat(kept.at("/sort/0").asString()).isEqualTo("-createdAt");
            assertThat(kept.at("/density").asString()).isEqualTo("compact");
            assertThat(kept.at("/can/change").asBoolean()).isTrue();
            assertThat(kept.at("/owner/label").asString()).isEqualTo("Sam");
            assertThat(names(tom)).doesNotContain(name);
            assertThat(names(anna)).doesNotContain(name);
        }

        @Test
        void is_not_there_for_anybody_else_who_knows_its_id() {
            var made = keep(sam, unique("Mine"), "private");

            assertThat(tom.put(path(made), OPEN.formatted("Taken", "private")).status())
                    .isEqualTo(404);
            assertThat(anna.delete(path(made)).status()).isEqualTo(404);
        }

        @Test
        void is_not_changed_by_whoever_saw_it_as_it_was_before() {
            var made = keep(sam, unique("Mine"), "private");
            sam.put(path(made), OPEN.formatted("Newer", "private"));

            var late = sam.with("If-Match", "\"1\"").put(path(made), OPEN.formatted("Late", "private"));
            sam.without("If-Match");

            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text("/code")).isEqualTo("viewStale");
            assertThat(view(sam, made.text("/id")).at("/name").asString()).isEqualTo("Newer");
        }

        @Test
        void comes_back_after_it_was_removed() {
            var name = unique("Mine");
            var made = keep(sam, name, "private");

            assertThat(sam.delete(path(made)).status()).isEqualTo(204);
            assertThat(names(sam)).doesNotContain(name);
            assertThat(tom.post(path(made) + "/restore", "{}").status()).isEqualTo(404);
            assertThat(sam.post(path(made) + "/restore", "{}").status()).isEqualTo(200);
            assertThat(names(sam)).contains(name);
        }
    }

    @Nested
    class a_view_for_everyone {
        @Test
        void is_made_only_by_whoever_looks_after_settings() {
            assertThat(keep(sam, unique("Ours"), "everyone").status()).isEqualTo(403);
            assertThat(keep(anna, unique("Ours"), "everyone").status()).isEqualTo(201);
        }

        @Test
        void is_seen_by_all_and_changed_by_none_of_them() {
            var name = unique("Ours");
            var made = keep(anna, name, "everyone");

            assertThat(names(tom)).contains(name);
            assertThat(view(tom, made.text("/id")).at("/can/change").asBoolean())
                    .isFalse();
            assertThat(tom.delete(path(made)).status()).isEqualTo(403);
            assertThat(tom.delete(path(made)).text("/code")).isEqualTo("viewNotYours");
        }

        @Test
        void is_on_record_when_it_is_made() {
            var made = keep(anna, unique("Ours"), "everyone");

            var log = anna.get("/api/v1/audit?object=view&limit=20").body().toString();

            assertThat(log).contains(made.text("/id")).contains("\"defined\"");
        }
    }

    @Nested
    class a_view_of_a_team {
        private String north;
        private Browser lea;
        private Browser ned;
        private Browser far;

        @BeforeEach
        void people() {
            lea = in("Lea", "salesperson");
            ned = in("Ned", "salesperson");
            far = in("Far", "salesperson");
            north = team("{\"name\": \"%s\"}".formatted(unique("North")));
            var below = team("{\"name\": \"%s\", \"parent\": {\"id\": \"%s\"}}".formatted(unique("Oslo"), north));
            join(lea, north);
            join(ned, below);
            join(far, team("{\"name\": \"%s\"}".formatted(unique("South"))));
        }

        private String team(String values) {
            var made = anna.post("/api/v1/records/team", values);
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            return made.text("/id");
        }

        private void join(Browser who, String team) {
            var joined = anna.patch("/api/v1/records/user/" + id(who), "{\"team\": {\"id\": \"%s\"}}".formatted(team));
            assertThat(joined.status()).as(joined.toString()).isEqualTo(200);
        }

        private Answer share(Browser by, String name) {
            return by.post(
                    "/api/v1/views",
                    "{\"object\": \"account\", \"name\": \"%s\", \"audience\": \"team\", \"team\": \"%s\"}"
                            .formatted(name, north));
        }

        @Test
        void is_seen_by_the_team_and_those_below_it() {
            var name = unique("North");
            assertThat(share(lea, name).status()).isEqualTo(201);

            assertThat(names(ned)).contains(name);
            assertThat(names(far)).doesNotContain(name);
        }

        @Test
        void is_not_made_by_people_of_another_team() {
            var refused = share(far, unique("North"));

            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("/code")).isEqualTo("viewAudienceForbidden");
        }

        @Test
        void is_changed_by_who_leads_the_team_and_not_by_its_members() {
            var made = share(lea, unique("North"));
            var newer = "{\"object\": \"account\", \"name\": \"Newer\", \"audience\": \"team\", \"team\": \"%s\"}"
                    .formatted(north);

            assertThat(ned.put(path(made), newer).status()).isEqualTo(403);
            anna.patch("/api/v1/records/team/" + north, "{\"manager\": {\"id\": \"%s\"}}".formatted(id(ned)));
            assertThat(ned.put(path(made), newer).status()).isEqualTo(200);
        }

        @Test
        void names_a_team() {
            var refused =
                    lea.post("/api/v1/views", "{\"object\": \"account\", \"name\": \"x\", \"audience\": \"team\"}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/field")).isEqualTo("team");
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
                    {"name": "%s", "label": "Partner", "objects": {"*": {"read": "all"}},
                     "fields": {"account": {"industry": "hidden"}}}""".formatted(role));
            ray = in("Ray", role);
            made = anna.post("/api/v1/views", """
                    {"object": "account", "name": "%s", "audience": "everyone", "columns": ["name", "industry"],
                     "group": "industry", "sort": ["industry"], "filter": "industry == 'retail'"}""".formatted(unique("Retail")));
        }

        @Test
        void is_left_out_of_columns_order_and_groups() {
            var seen = view(ray, made.text("/id"));

            assertThat(seen.at("/columns").toString()).isEqualTo("[{\"field\":\"name\"}]");
            assertThat(seen.at("/sort").isEmpty()).isTrue();
            assertThat(seen.at("/group").isNull()).isTrue();
        }

        @Test
        void is_not_told_by_the_filter_which_says_that_it_cannot_be_answered() {
            var seen = view(ray, made.text("/id"));

            assertThat(seen.toString()).doesNotContain("industry").doesNotContain("retail");
            assertThat(seen.at("/problems/0/code").asString()).isEqualTo("viewFilterUnseen");
        }

        @Test
        void cannot_be_asked_for_in_a_view_of_her_own() {
            var refused = ray.post(
                    "/api/v1/views",
                    "{\"object\": \"account\", \"name\": \"Mine\", \"filter\": \"industry == 'retail'\"}");

            assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        }
    }

    @Nested
    class the_colours_of_rows {
        private static final String COLOURED = """
                {"object": "account", "name": "%s", "audience": "%s", "colours": [
                  {"tone": "bad", "when": {"op": "eq", "field": "industry", "value": "retail"}},
                  {"tone": "ok", "when": "owner == me()"}]}""";

        @Test
        void are_kept_in_their_order() {
            var made = sam.post("/api/v1/views", COLOURED.formatted(unique("Coloured"), "private"));

            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertThat(view(sam, made.text("/id")).at("/colours").toString())
                    .isEqualTo(
                            "[{\"tone\":\"bad\",\"when\":{\"op\":\"eq\",\"field\":\"industry\",\"value\":\"retail\"}},"
                                    + "{\"tone\":\"ok\",\"when\":\"owner == me()\"}]");
        }

        @Test
        void go_when_the_view_is_kept_without_them() {
            var made = sam.post("/api/v1/views", COLOURED.formatted(unique("Coloured"), "private"));
            sam.put(path(made), OPEN.formatted("Plain", "private"));

            assertThat(view(sam, made.text("/id")).at("/colours").isEmpty()).isTrue();
        }

        @Test
        void are_told_only_as_far_as_the_reader_may_ask_them() {
            var role = "r" + UUID.randomUUID().toString().replace("-", "");
            anna.post("/api/v1/roles", """
                    {"name": "%s", "label": "Partner", "objects": {"*": {"read": "all"}},
                     "fields": {"account": {"industry": "hidden"}}}""".formatted(role));
            var ray = in("Ray", role);
            var made = anna.post("/api/v1/views", COLOURED.formatted(unique("Coloured"), "everyone"));

            var seen = view(ray, made.text("/id"));
            assertThat(seen.toString()).doesNotContain("industry").doesNotContain("retail");
            assertThat(seen.at("/colours/0/tone").asString()).isEqualTo("ok");
            assertThat(seen.at("/problems").isEmpty()).isTrue();
        }

        @Test
        void are_refused_where_a_condition_or_a_colour_makes_no_sense() {
            var unknown = sam.post(
                    "/api/v1/views",
                    "{\"object\": \"account\", \"name\": \"x\", \"colours\": [{\"tone\": \"pink\", \"when\": \"owner == me()\"}]}");
            assertThat(unknown.text("/problems/0/code")).isEqualTo("viewColour");
            var unasked = sam.post(
                    "/api/v1/views",
                    "{\"object\": \"account\", \"name\": \"x\", \"colours\": [{\"tone\": \"ok\", \"when\": \"nothing == 1\"}]}");
            assertThat(unasked.status()).as(unasked.toString()).isEqualTo(422);
        }
    }
}
