package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What stands in the side bar, for everybody and for a role. */
@WholeServer
class NavigationTest {
    private static final String PATH = "/api/v1/navigation";

    private final Browser admin;
    private final Browser seller;
    private final Cast cast;
    private final int port;

    NavigationTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.cast = cast;
        this.port = port;
        admin = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        seller = new Browser(port).signIn(cast.add("Sven", "salesperson"), Cast.PASSWORD);
    }

    @AfterEach
    void asUsual() {
        admin.delete(PATH);
        admin.delete(PATH + "?role=salesperson");
    }

    @Test
    void is_the_usual_until_somebody_arranges_it() {
        assertThat(seller.get("/api/v1/objects").body().has("navigation")).isFalse();
        assertThat(admin.get(PATH).body().path("everybody").isNull()).isTrue();
    }

    @Test
    void is_everybodys_but_for_roles_that_have_their_own() {
        admin.put(PATH, "{\"groups\": [{\"group\": \"sales\", \"objects\": [\"quote\", \"order\"]}]}");
        admin.put(PATH + "?role=salesperson", """
                {"groups": [{"label": {"zh-CN": "每天", "en": "Daily"}, "objects": ["lead", "account"]}], "hidden": ["order"]}""");

        assertThat(placed(admin)).containsExactly("quote", "order");
        assertThat(placed(seller)).containsExactly("lead", "account");
        assertThat(seller.get("/api/v1/objects").text("/navigation/groups/0/label/zh-CN"))
                .isEqualTo("每天");

        assertThat(admin.delete(PATH + "?role=salesperson").status()).isEqualTo(204);
        assertThat(placed(seller)).containsExactly("quote", "order");
    }

    @Test
    void is_sent_again_when_it_changed() {
        var tag = seller.get("/api/v1/objects").header("ETag");
        admin.put(PATH, "{\"groups\": [{\"group\": \"sales\", \"objects\": [\"order\"]}]}");

        var again = seller.with("If-None-Match", tag).get("/api/v1/objects");
        seller.without("If-None-Match");

        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void names_nothing_that_one_may_not_read() {
        admin.post("/api/v1/roles", """
                {"name": "navigationGuest", "label": "Guest", "personal": "read", "secret": "hidden",
                 "objects": {"account": {"read": "all"}}}""");
        var guest = new Browser(port).signIn(cast.add("Gina", "navigationGuest"), Cast.PASSWORD);
        admin.put(PATH + "?role=navigationGuest", """
                {"groups": [{"group": "sales", "objects": ["account", "order"]}], "hidden": ["lead"]}""");

        assertThat(placed(guest)).containsExactly("account");
        assertThat(guest.get("/api/v1/objects").body().at("/navigation/hidden").size())
                .isZero();
    }

    @Test
    void is_refused_with_objects_and_roles_that_are_not_there_or_are_there_twice() {
        assertThat(code(PATH, "{\"groups\": [{\"group\": \"sales\", \"objects\": [\"nonsense\"]}]}"))
                .startsWith("unknownObject");
        assertThat(code(
                        PATH,
                        "{\"groups\": [{\"group\": \"sales\", \"objects\": [\"lead\"]}], \"hidden\": [\"lead\"]}"))
                .isEqualTo("twice");
        assertThat(code(PATH, "{\"groups\": [{\"objects\": [\"lead\"]}]}")).isEqualTo("navigationLabel");
        assertThat(code(PATH + "?role=nobody", "{\"groups\": []}")).isEqualTo("unknownRole");
    }

    @Test
    void is_arranged_by_whoever_may_change_the_model_and_by_nobody_else() {
        assertThat(seller.get(PATH).status()).isEqualTo(403);
        assertThat(seller.put(PATH, "{\"groups\": []}").status()).isEqualTo(403);
    }

    @Test
    void travels_with_the_model_and_is_in_the_log() {
        admin.put(PATH, "{\"groups\": [{\"group\": \"sales\", \"objects\": [\"order\"]}], \"hidden\": [\"lead\"]}");
        var file = admin.get("/api/v1/schema/export").raw().body();
        admin.delete(PATH);

        assertThat(file).contains("navigation");
        var applied = admin.with("Content-Type", "application/yaml").post("/api/v1/schema/apply", file);
        admin.without("Content-Type");

        assertThat(applied.status()).as(applied.toString()).isEqualTo(200);
        assertThat(applied.body().path("navigation").size()).isEqualTo(1);
        assertThat(placed(admin)).containsExactly("order");
        assertThat(admin.get("/api/v1/audit?object=navigation").raw().body()).contains("everybody");
    }

    private String code(String path, String body) {
        var answer = admin.put(path, body);
        assertThat(answer.status()).isEqualTo(422);
        return answer.text("/problems/0/code");
    }

    private static List<String> placed(Browser browser) {
        return texts(browser.get("/api/v1/objects").body().at("/navigation/groups/0/objects"));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
