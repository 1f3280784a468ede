package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The conversations that Entra ID and Okta really have, and what the standard wants besides. */
@WholeServer
class ScimTest {
    private static final String USERS = "/scim/v2/Users";
    private static final String GROUPS = "/scim/v2/Groups";

    private final int port;
    private final Browser anna;
    private final Browser directory;
    private final String domain = UUID.randomUUID() + ".example";

    ScimTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.directory = with(token("scim"));
    }

    private String token(String scope) {
        return anna.post("/api/v1/tokens", "{\"name\":\"directory\",\"scopes\":[\"%s\"]}".formatted(scope))
                .text("/token");
    }

    private Browser with(String token) {
        return new Browser(port)
                .with("Authorization", "Bearer " + token)
                .with("Content-Type", "application/scim+json")
                .with("Accept", "application/scim+json");
    }

    private String email(String name) {
        return name + "@" + domain;
    }

    private String user(String name) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId":"ext-%1$s-%2$s","userName":"%1$s@%2$s","active":true,"displayName":"%1$s Lovelace",
                 "emails":[{"primary":true,"type":"work","value":"%1$s@%2$s"}],
                 "name":{"formatted":"%1$s Lovelace","familyName":"Lovelace","givenName":"%1$s"},"title":"Engineer",
                 "meta":{"resourceType":"User"}}
                """.formatted(name, domain);
    }

    private String added(String name) {
        var answer = directory.post(USERS, user(name));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private Answer find(String filter) {
        return directory.get(USERS + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    }

    private static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    private Answer change(String id, String operations) {
        return directory.patch(USERS + "/" + id, patch(operations));
    }

    @Nested
    class entra_id {
        @Test
        void looks_whether_somebody_is_there_makes_her_and_finds_her() {
            assertThat(find("userName eq \"" + email("ada") + "\"").text("/totalResults"))
                    .isEqualTo("0");

            var id = added("ada");

            var found = find("userName eq \"" + email("ADA") + "\"");
            assertThat(found.text("/Resources/0/id")).as(found.toString()).isEqualTo(id);
            assertThat(find("externalId eq \"ext-ada-" + domain + "\"").text("/Resources/0/id"))
                    .isEqualTo(id);
            assertThat(found.text("/Resources/0/name/familyName")).isEqualTo("Lovelace");
            assertThat(found.text("/Resources/0/meta/resourceType")).isEqualTo("User");
            assertThat(found.header("Content-Type")).startsWith("application/scim+json");
        }

        @Test
        void changes_single_attributes_by_paths_in_its_own_spelling() {
            var id = added("grace");

            var changed = change(id, """
                    {"op":"Replace","path":"name.familyName","value":"Hopper"},
                    {"op":"Add","path":"title","value":"Admiral"},
                    {"op":"Add","path":"phoneNumbers[type eq \\"work\\"].value","value":"+86 138 0013 8000"},
                    {"op":"Replace","path":"userName","value":"%s"}
                    """.formatted(email("hopper")));

            assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
            assertThat(changed.text("/name/familyName")).isEqualTo("Hopper");
            assertThat(changed.text("/name/givenName")).isEqualTo("grace");
            assertThat(changed.text("/title")).isEqualTo("Admiral");
            assertThat(changed.text("/phoneNumbers/0/value")).contains("13800138000");
            assertThat(changed.text("/userName")).isEqualTo(email("hopper"));
        }

        @Test
        void switches_somebody_off_with_a_word_for_a_truth_value_and_on_again() {
            var id = added("alan");

            assertThat(change(id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                            .text("/active"))
                    .isEqualTo("false");
            assertThat(find("userName eq \"" + email("alan") + "\"").text("/Resources/0/active"))
                    .isEqualTo("false");
            assertThat(change(id, "{\"op\":\"Replace\",\"value\":{\"active\":true}}")
                            .text("/active"))
                    .isEqualTo("true");
        }

        @Test
        void sets_the_manager_by_the_path_of_the_extension() {
            var boss = added("boss");
            var id = added("clerk");
            var path = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

            var set = change(id, "{\"op\":\"Add\",\"path\":\"" + path + "\",\"value\":\"" + boss + "\"}");

            assertThat(set.body()
                            .path("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")
                            .at("/manager/value")
                            .asString())
                    .as(set.toString())
                    .isEqualTo(boss);
            var gone = change(id, "{\"op\":\"Remove\",\"path\":\"" + path + "\"}");
            assertThat(gone.raw().body()).doesNotContain(boss);
        }

        @Test
        void keeps_groups_without_reading_their_members() {
            var id = added("member");
            var made = directory.post(
                    GROUPS,
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"externalId\":\"g-%1$s\",\"displayName\":\"Sales %1$s\"}"
                            .formatted(domain));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            var group = GROUPS + "/" + made.text("/id");

            directory.patch(
                    group, patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}"));
            assertThat(directory.get(group).text("/members/0/value")).isEqualTo(id);
            assertThat(directory.get(USERS + "/" + id).text("/groups/0/display"))
                    .isEqualTo("Sales " + domain);
            assertThat(directory
                            .get(group + "?excludedAttributes=members")
                            .body()
                            .has("members"))
                    .isFalse();

            directory.patch(
                    group, patch("{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}"));
            assertThat(directory.get(group).body().path("members").isEmpty()).isTrue();
            assertThat(directory.delete(group).status()).isEqualTo(204);
            assertThat(directory.get(group).status()).isEqualTo(404);
        }
    }

    @Nested
    class okta {
        @Test
        void replaces_somebody_whole() {
            var id = added("mary");

            var changed = directory.put(USERS + "/" + id, user("mary").replace("Engineer", "Director"));

            assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
            assertThat(changed.text("/title")).isEqualTo("Director");
        }

        @Test
        void moves_members_by_filtered_paths() {
            var first = added("first");
            var second = added("second");
            var made = directory.post(
                    GROUPS,
                    "{\"displayName\":\"Okta %s\",\"members\":[{\"value\":\"%s\",\"display\":\"x\"}]}"
                            .formatted(domain, first));
            var group = GROUPS + "/" + made.text("/id");

            directory.patch(group, patch("""
                    {"op":"remove","path":"members[value eq \\"%s\\"]"},
                    {"op":"add","path":"members","value":[{"value":"%s","display":"y"}]}
                    """.formatted(first, second)));
            directory.patch(
                    group,
                    patch("{\"op\":\"replace\",\"value\":{\"id\":\"x\",\"displayName\":\"Renamed %s\"}}"
                            .formatted(domain)));

            var now = directory.get(group);
            assertThat(now.text("/displayName")).isEqualTo("Renamed " + domain);
            assertThat(now.body().path("members").size()).isEqualTo(1);
            assertThat(now.text("/members/0/value")).isEqualTo(second);
        }

        @Test
        void pages_through_everybody() {
            for (var name : new String[] {"p1", "p2", "p3"}) added(name);

            var all = directory.get(USERS + "?count=2&startIndex=2").body();

            assertThat(all.path("itemsPerPage").asInt()).isEqualTo(2);
            assertThat(all.path("startIndex").asInt()).isEqualTo(2);
            assertThat(all.path("totalResults").asInt()).isGreaterThanOrEqualTo(3);
            assertThat(directory
                            .get(USERS + "?count=0")
                            .body()
                            .path("Resources")
                            .isEmpty())
                    .isTrue();
        }
    }

    @Nested
    class the_standard {
        @Test
        void deletes_by_switching_off() {
            var id = added("leaver");

            assertThat(directory.delete(USERS + "/" + id).status()).isEqualTo(204);

            assertThat(directory.get(USERS + "/" + id).text("/active")).isEqualTo("false");
        }

        @Test
        void tells_that_a_user_name_is_taken() {
            added("twice");

            var again = directory.post(USERS, user("twice").replace("ext-", "other-"));

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text("/scimType")).isEqualTo("uniqueness");
            assertThat(again.text("/status")).isEqualTo("409");
            assertThat(again.text("/schemas/0")).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        }

        @Test
        void knows_versions() {
            var id = added("versioned");
            var seen = directory.get(USERS + "/" + id).header("ETag");
            change(id, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"One\"}");

            var late = directory
                    .with("If-Match", seen)
                    .patch(USERS + "/" + id, patch("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Two\"}"));
            directory.without("If-Match");

            assertThat(seen).startsWith("W/\"");
            assertThat(late.status()).isEqualTo(412);
        }

        @Test
        void filters_with_and_or_not_and_brackets() {
            added("xa");
            added("xb");

            assertThat(find("userName eq \"" + email("xa") + "\" and active eq true")
                            .text("/totalResults"))
                    .isEqualTo("1");
            assertThat(
                            find("(userName eq \"%s\" or emails[type eq \"work\" and value eq \"%s\"]) and not (active eq false)"
                                            .formatted(email("xa"), email("xb")))
                                    .text("/totalResults"))
                    .isEqualTo("2");
        }

        @Test
        void refuses_what_is_no_filter_path_or_operation_in_its_own_words() {
            var id = added("wrong");

            assertThat(find("userName eq").text("/scimType")).isEqualTo("invalidFilter");
            assertThat(find("password eq \"x\"").text("/scimType")).isEqualTo("invalidFilter");
            assertThat(change(id, "{\"op\":\"replace\",\"path\":\"a[b\",\"value\":1}")
                            .text("/scimType"))
                    .isEqualTo("invalidPath");
            assertThat(change(id, "{\"op\":\"drop\",\"path\":\"title\"}").text("/scimType"))
                    .isEqualTo("invalidSyntax");
            assertThat(change(id, "{\"op\":\"remove\"}").text("/scimType")).isEqualTo("noTarget");
            var noEmail = directory.post(USERS, "{\"userName\":\"jdoe\"}");
            assertThat(noEmail.status()).isEqualTo(400);
            assertThat(noEmail.text("/scimType")).isEqualTo("invalidValue");
            assertThat(directory.get(USERS + "/" + UUID.randomUUID()).text("/status"))
                    .isEqualTo("404");
            var strange = directory.get(USERS + "/jdoe");
            assertThat(strange.status()).isEqualTo(404);
            assertThat(strange.text("/status")).isEqualTo("404");
        }

        @Test
        void tells_what_it_can_do() {
            assertThat(directory.get("/scim/v2/ServiceProviderConfig").text("/patch/supported"))
                    .isEqualTo("true");
            assertThat(directory.get("/scim/v2/ResourceTypes").text("/totalResults"))
                    .isEqualTo("2");
            assertThat(directory
                            .get("/scim/v2/Schemas/urn:ietf:params:scim:schemas:core:2.0:User")
                            .body()
                            .path("attributes")
                            .valueStream()
                            .map((JsonNode it) -> it.path("name").asString()))
                    .contains("userName", "active");
        }

        @Test
        void stores_no_password() {
            var answer =
                    directory.post(USERS, user("secret").replace("\"active\"", "\"password\":\"s3cret!\",\"active\""));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.raw().body()).doesNotContain("s3cret");
        }
    }

    @Nested
    class a_token {
        @Test
        void for_something_else_does_not_open_it() {
            assertThat(with(token("admin")).get(USERS).status()).isEqualTo(403);
            assertThat(new Browser(port).get(USERS).status()).isEqualTo(401);
            assertThat(anna.get(USERS).status()).isEqualTo(403);
        }

        @Test
        void for_it_opens_nothing_else() {
            assertThat(directory.get("/api/v1/users").status()).isEqualTo(403);
            assertThat(directory.post("/api/v1/tokens", "{}").status()).isEqualTo(403);
        }

        @Test
        void of_somebody_who_is_no_administrator_changes_nothing(@Autowired Cast cast) {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
            var token = sam.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"scim\"]}")
                    .text("/token");

            assertThat(with(token).post(USERS, user("mallory")).status()).isEqualTo(403);
        }
    }
}
