package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class ObjectsTest {
    private static final String GADGET = """
            {"name": "%s", "label": {"zh-CN": "设备", "en": "Gadget"}, "fields": [
              {"name": "name", "type": "text", "label": "Name", "required": true},
              {"name": "account", "type": "lookup", "to": "account",
               "related": {"name": "%ss", "label": "Gadgets"}},
              {"name": "state", "type": "picklist", "options": ["new", {"value": "old", "label": {"zh-CN": "旧", "en": "Old"}}]}
            ]}""";

    private final Browser admin;
    private final Browser seller;

    @Autowired
    ObjectsTest(Cast cast, @LocalServerPort int port) {
        admin = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        seller = new Browser(port).signIn(cast.add("Sven", "salesperson"), Cast.PASSWORD);
    }

    @Test
    void everybody_reads_what_there_is_and_what_she_may_do() {
        var answer = seller.get("/api/v1/objects/account");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/label/zh-CN")).isEqualTo("客户");
        assertThat(answer.body().at("/can/create").asBoolean()).isTrue();
        assertThat(answer.body()
                        .path("fields")
                        .valueStream()
                        .map(field -> field.path("name").asString()))
                .contains("name", "industry", "owner", "createdAt", "version");
        assertThat(answer.body()
                        .path("related")
                        .valueStream()
                        .map(each -> each.path("object").asString()))
                .contains("contact", "opportunity");
    }

    @Test
    void an_unchanged_schema_is_not_sent_again() {
        var first = seller.get("/api/v1/objects");
        var again = seller.with("If-None-Match", first.header("ETag")).get("/api/v1/objects");
        seller.without("If-None-Match");

        assertThat(first.body().path("objects").size()).isGreaterThanOrEqualTo(40);
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void an_object_that_is_not_there_is_not_found() {
        assertThat(seller.get("/api/v1/objects/nonsense").status()).isEqualTo(404);
    }

    @Test
    void only_administrators_change_objects() {
        var answer = seller.post("/api/v1/objects", GADGET.formatted("gadgetSeller", "gadgetSeller"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("functionMissing");
    }

    @Test
    void a_wrong_definition_is_answered_with_everything_that_is_wrong() {
        var answer = admin.post("/api/v1/objects", """
                {"name": "wrong", "colour": "red", "fields": [{"name": "a", "type": "tetx"}, {"name": "b", "type": "lookup"}]}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()
                        .path("problems")
                        .valueStream()
                        .map(each -> each.path("code").asString()))
                .contains("definitionUnknownKey", "unknownFieldType", "definitionMissing");
    }

    @Nested
    class an_object_of_ones_own {
        private final String name = "gadget" + Long.toString(System.nanoTime(), 36);
        private final String path = "/api/v1/objects/" + name;

        @BeforeEach
        void made() {
            assertThat(admin.post("/api/v1/objects", GADGET.formatted(name, name))
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void is_described_like_every_other() {
            var answer = seller.get(path);

            assertThat(answer.body().path("custom").asBoolean()).isTrue();
            assertThat(answer.text("/fields/2/options/1/label/zh-CN")).isEqualTo("旧");
            assertThat(answer.body().at("/fields/1/to/0").asString()).isEqualTo("account");
            assertThat(answer.body().path("list").size()).isPositive();
        }

        @Test
        void takes_records_at_once() {
            var created = seller.post("/api/v1/records/" + name, "{\"name\": \"Robot\", \"state\": \"old\"}");

            assertThat(created.status()).isEqualTo(201);
            assertThat(seller.get("/api/v1/records/" + name).text("/items/0/name"))
                    .isEqualTo("Robot");
        }

        @Test
        void gets_further_fields_and_loses_them_again() {
            assertThat(admin.post(path + "/fields", "{\"name\": \"weight\", \"type\": \"decimal\", \"scale\": 3}")
                            .status())
                    .isEqualTo(201);
            assertThat(admin.patch(path + "/fields/weight", "{\"label\": {\"zh-CN\": \"重量\", \"en\": \"Weight\"}}")
                            .text("/label/zh-CN"))
                    .isEqualTo("重量");
            assertThat(admin.delete(path + "/fields/weight").status()).isEqualTo(204);
            assertThat(seller.get(path).raw().body()).doesNotContain("weight");
        }

        @Test
        void shows_where_a_field_is_used_instead_of_dropping_it() {
            admin.post(path + "/fields", "{\"name\": \"weight\", \"type\": \"integer\"}");
            seller.post("/api/v1/records/" + name, "{\"name\": \"Robot\", \"weight\": 7}");

            var usage = admin.get(path + "/fields/weight/usage");
            var refused = admin.delete(path + "/fields/weight");

            assertThat(usage.body().path("records").asInt()).isEqualTo(1);
            assertThat(admin.get(path + "/usage").body().path("records").asInt())
                    .isEqualTo(1);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("fieldInUse");
            assertThat(refused.body().at("/usage/records").asInt()).isEqualTo(1);
        }

        @Test
        void is_exported_and_said_to_be_there_already() {
            var file = admin.get("/api/v1/schema/export").raw().body();
            var answer = admin.with("Content-Type", "application/yaml").post("/api/v1/schema/apply?dryRun=true", file);
            admin.without("Content-Type");

            assertThat(file).contains(name);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("changes").size()).isZero();
        }

        @Test
        void is_not_taken_from_a_file_of_something_else() {
            admin.with("Content-Type", "application/yaml");
            var answer = admin.post("/api/v1/schema/apply", "name: not a schema");
            admin.without("Content-Type");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/problems/0/field")).isEqualTo("objects");
        }

        @Test
        void goes_when_it_is_empty() {
            assertThat(admin.delete(path).status()).isEqualTo(204);
            assertThat(admin.get(path).status()).isEqualTo(404);
        }
    }
}
