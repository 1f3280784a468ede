package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What stands where on a page, as people of different roles are told, and where it says that a field is used. */
@WholeServer
class RoleLayoutsTest {
    private final String object = "rig" + UUID.randomUUID().toString().substring(0, 6);
    private final Browser admin;
    private final Browser seller;
    private final Cast cast;
    private final int port;

    RoleLayoutsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        admin = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        seller = new Browser(port).signIn(cast.add("Sven", "salesperson"), Cast.PASSWORD);
    }

    @BeforeEach
    void rigs() {
        made(admin.post("/api/v1/objects", """
                {"name": "%1$s", "label": {"zh-CN": "钻机", "en": "Rig"}, "fields": [
                  {"name": "name", "type": "text"}, {"name": "depth", "type": "integer"},
                  {"name": "secret", "type": "text", "sensitivity": "secret"},
                  {"name": "next", "type": "lookup", "to": "%1$s", "related": {"name": "before", "label": "Before"}}]}""".formatted(object)));
    }

    @Test
    void each_is_told_the_layout_of_her_own_role() {
        arrange("""
                {"list": ["name", "depth"], "relatedLists": [{"name": "before", "columns": ["depth", "secret"]}],
                 "layouts": [{"roles": ["salesperson"], "list": ["name"], "relatedLists": []}]}""");

        assertThat(told(seller).at("/list").size()).isEqualTo(1);
        assertThat(told(seller).at("/relatedLists").size()).isZero();
        assertThat(told(admin).at("/list").size()).isEqualTo(2);
        assertThat(told(admin).at("/relatedLists/0/columns").size()).isEqualTo(2);
    }

    @Test
    void only_whoever_changes_the_model_is_told_of_all_layouts() {
        arrange("{\"layouts\": [{\"roles\": [\"salesperson\"], \"list\": [\"name\"]}]}");

        assertThat(told(seller).has("layouts")).isFalse();
        assertThat(told(seller).has("layout")).isFalse();
        assertThat(told(admin).at("/layouts/0/roles/0").asString()).isEqualTo("salesperson");
        assertThat(told(admin).at("/layout/list").size()).isGreaterThan(1);
    }

    @Test
    void a_column_of_a_related_list_that_one_may_not_see_is_not_told() {
        arrange("{\"relatedLists\": [{\"name\": \"before\", \"columns\": [\"depth\", \"secret\"]}]}");

        made(admin.post("/api/v1/roles", """
                {"name": "%1$sGuest", "label": "Guest", "personal": "read", "secret": "hidden",
                 "objects": {"%1$s": {"read": "all"}}}""".formatted(object)));
        var guest = new Browser(port).signIn(cast.add("Gina", object + "Guest"), Cast.PASSWORD);

        assertThat(told(guest).at("/relatedLists/0/columns").size()).isEqualTo(1);
    }

    @Test
    void lists_reports_dashboards_rules_and_layouts_say_that_they_use_a_field() {
        arrange("{\"layouts\": [{\"roles\": [\"salesperson\"], \"list\": [\"name\", \"depth\"]}]}");
        made(admin.post("/api/v1/views", """
                {"object": "%s", "name": "Deep ones", "audience": "everyone", "filter": "depth > 100"}""".formatted(object)));
        made(admin.post("/api/v1/views", """
                {"object": "%s", "name": "With depth", "audience": "everyone", "columns": [{"field": "depth"}]}""".formatted(object)));
        made(seller.post("/api/v1/views", """
                {"object": "%s", "name": "Mine alone", "audience": "private", "filter": "depth > 7"}""".formatted(object)));
        var report = made(admin.post("/api/v1/reports", """
                {"name": "Depths", "audience": "everyone", "object": "%s", "chart": "bar",
                 "groups": [{"field": "name"}], "measures": [{"fn": "sum", "field": "depth"}]}""".formatted(object)));
        made(admin.post("/api/v1/dashboards", """
                {"name": "All of it", "audience": "everyone", "tiles": [{"report": "%s", "width": 6, "height": 4}]}""".formatted(report.text("/id"))));

        var uses = admin.get("/api/v1/objects/%s/fields/depth/usage".formatted(object));

        assertThat(uses.body().path("uses").valueStream().map(RoleLayoutsTest::told))
                .contains(
                        "layout salesperson false",
                        "viewFilter Deep ones false",
                        "view With depth false",
                        "viewsOfOthers 1 false",
                        "report Depths false",
                        "dashboard All of it false")
                .noneMatch(use -> use.contains("Mine alone"));
    }

    @Test
    void a_sharing_rule_keeps_the_field_that_it_asks_about() {
        var rule = made(admin.post("/api/v1/sharing-rules", """
                {"name": "Deep for all", "object": "%s", "from": {"condition": "depth > 100"}, "with": {"role": "salesperson"}}""".formatted(object)));

        var kept = admin.delete("/api/v1/objects/%s/fields/depth?force=true".formatted(object));

        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.body().at("/usage/uses").valueStream().map(RoleLayoutsTest::told))
                .contains("sharingRule Deep for all true");
        assertThat(admin.delete("/api/v1/objects/%s?force=true".formatted(object))
                        .status())
                .isEqualTo(409);
        admin.delete("/api/v1/sharing-rules/" + rule.text("/id"));
        assertThat(admin.delete("/api/v1/objects/%s/fields/depth?force=true".formatted(object))
                        .status())
                .isEqualTo(204);
    }

    private static String told(JsonNode use) {
        return "%s %s %s"
                .formatted(
                        use.path("kind").asString(),
                        use.path("name").asString(),
                        use.path("blocks").asBoolean());
    }

    private void arrange(String layout) {
        assertThat(admin.patch("/api/v1/objects/" + object, layout).status()).isEqualTo(200);
    }

    private JsonNode told(Browser browser) {
        return browser.get("/api/v1/objects/" + object).body();
    }

    private static Answer made(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }
}
