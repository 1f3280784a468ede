package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token that was made for some objects only reaches no other one, on whatever way it is tried. */
@WholeServer
class ScopedTokensTest {
    private static final String SECRET =
            "Hidden Harbour " + UUID.randomUUID().toString().substring(0, 8);
    private static final String RECORDS = "/api/v1/records/";
    private static final Set<String> ENDED = Set.of("done", "failed");
    private static final String LINE = "----shuke";

    private final int port;
    private final Browser anna;
    private final String account;
    private final String contact;
    private final String product;

    ScopedTokensTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.account = create("account", "{\"name\":\"%s\"}".formatted(SECRET));
        this.contact = create("contact", "{\"name\":\"Ada Lovelace\",\"account\":\"%s\"}".formatted(account));
        this.product = create("product", "{\"name\":\"Kettle\"}");
    }

    private String create(String object, String values) {
        var answer = anna.post(RECORDS + object, values);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private Browser token(String... scopes) {
        var made = anna.post(
                "/api/v1/tokens", "{\"name\":\"till\",\"scopes\":[\"%s\"]}".formatted(String.join("\",\"", scopes)));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Browser(port).with("Authorization", "Bearer " + made.text("/token"));
    }

    /** Writes contacts, reads products, knows nothing of accounts. */
    private Browser till() {
        return token("write:contact", "read:product");
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(403, 404, 422);
        assertThat(answer.raw().body()).doesNotContain(SECRET);
    }

    private static Answer multipart(Browser who, String path, String... parts) {
        var form = new StringBuilder();
        for (var part : parts) form.append("--").append(LINE).append("\r\n").append(part);
        form.append("--").append(LINE).append("--\r\n");
        who.with("Content-Type", "multipart/form-data; boundary=" + LINE);
        try {
            return who.post(path, BodyPublishers.ofString(form.toString()));
        } finally {
            who.without("Content-Type");
        }
    }

    private static String part(String name, String content) {
        var file = name.equals("file") ? "; filename=\"list.csv\"" : "";
        return "Content-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n" + content + "\r\n";
    }

    private static Answer importInto(Browser who, String object, String csv) {
        return multipart(who, "/api/v1/imports", part("options", "{\"object\":\"" + object + "\"}"), part("file", csv));
    }

    @Nested
    class what_it_is_for {
        @Test
        void is_read_and_written() {
            var till = till();

            assertThat(till.get(RECORDS + "contact/" + contact).raw().body()).contains("Lovelace");
            assertThat(till.get(RECORDS + "product/" + product).status()).isEqualTo(200);
            assertThat(till.post(RECORDS + "contact", "{\"name\":\"Grace Hopper\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(till.patch(RECORDS + "contact/" + contact, "{\"title\":\"Countess\"}")
                            .status())
                    .isEqualTo(200);
            assertThat(till.delete(RECORDS + "contact/" + contact).status()).isEqualTo(204);
            assertThat(till.post(RECORDS + "contact/" + contact + "/restore", "{}")
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void is_only_read_where_it_says_so() {
            var till = till();

            assertRefused(till.post(RECORDS + "product", "{\"name\":\"Pot\"}"));
            assertRefused(till.patch(RECORDS + "product/" + product, "{\"name\":\"Pot\"}"));
            assertRefused(till.delete(RECORDS + "product/" + product));
            assertRefused(importInto(till, "product", "name\nPot\n"));
        }

        @Test
        void is_listed_as_it_was_asked_for() {
            till();

            var listed =
                    anna.get("/api/v1/tokens").body().at("/items").valueStream().toList();
            assertThat(listed.getLast().path("scopes").valueStream().map(it -> it.asString()))
                    .containsExactly("read:product", "write:contact");
        }

        @Test
        void the_role_still_limits(@Autowired Cast cast) {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
            var made = sam.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"write:product\"]}");
            var program = new Browser(port).with("Authorization", "Bearer " + made.text("/token"));

            assertThat(program.get(RECORDS + "product/" + product).status()).isEqualTo(200);
            assertRefused(program.post(RECORDS + "product", "{\"name\":\"Pot\"}"));
        }
    }

    @Nested
    class another_object_is_out_of_reach {
        @Test
        void by_its_id_in_lists_in_sums_and_by_its_name() {
            var till = till();

            assertRefused(till.get(RECORDS + "account/" + account));
            assertRefused(till.post(RECORDS + "account/query", "{\"limit\":10}"));
            assertRefused(till.post(RECORDS + "account/aggregate", "{\"measures\":[{\"fn\":\"count\"}]}"));
            assertRefused(till.put(RECORDS + "account/by/name/" + SECRET.replace(" ", "%20"), "{\"phone\":\"1\"}"));
            assertRefused(till.post(RECORDS + "account", "{\"name\":\"New\"}"));
            assertRefused(till.patch(RECORDS + "account/" + account, "{\"name\":\"Other\"}"));
            assertRefused(till.delete(RECORDS + "account/" + account));
            assertRefused(till.post(
                    RECORDS + "account/batch",
                    "{\"atomic\":true,\"changes\":[{\"op\":\"update\",\"id\":\"%s\",\"values\":{\"name\":\"x\"}}]}"
                            .formatted(account)));
        }

        @Test
        void by_its_history_what_points_to_it_its_shares_and_its_masked_values() {
            var till = till();

            assertRefused(till.get(RECORDS + "account/" + account + "/history"));
            assertRefused(till.get(RECORDS + "account/" + account + "/related"));
            assertRefused(till.get(RECORDS + "account/" + account + "/shares"));
            assertRefused(till.get(RECORDS + "account/" + account + "/access"));
            assertRefused(till.post(RECORDS + "account/" + account + "/reveal", "{\"field\":\"phone\"}"));
        }

        @Test
        void through_a_record_that_points_to_it() {
            var till = till();

            assertThat(till.get(RECORDS + "contact/" + contact).raw().body()).doesNotContain(SECRET);
            assertThat(till.get(RECORDS + "contact/" + contact + "/history")
                            .raw()
                            .body())
                    .doesNotContain(SECRET);
            var listed = till.post(
                    RECORDS + "contact/query", "{\"fields\":[\"name\",\"account\",\"account.name\"],\"limit\":50}");
            assertThat(listed.raw().body()).doesNotContain(SECRET);
            var grouped = till.post(
                    RECORDS + "contact/aggregate", "{\"groupBy\":[\"account\"],\"measures\":[{\"fn\":\"count\"}]}");
            assertThat(grouped.raw().body()).doesNotContain(SECRET);
        }

        @Test
        void as_a_question_hidden_in_a_filter() {
            var asked = "{\"filter\":\"account.name == '%s'\",\"limit\":10}";

            var right = till().post(RECORDS + "contact/query", asked.formatted(SECRET));
            var wrong = till().post(RECORDS + "contact/query", asked.formatted("Nobody"));

            assertThat(right.body().path("items")).isEqualTo(wrong.body().path("items"));
            assertThat(right.status()).isEqualTo(wrong.status());
        }

        @Test
        void by_the_search() {
            assertThat(anna.get("/api/v1/search?q=Hidden%20Harbour").raw().body())
                    .contains(SECRET);
            assertThat(till().get("/api/v1/search?q=Hidden%20Harbour").raw().body())
                    .doesNotContain(SECRET);
        }

        @Test
        void by_an_import_into_it_or_one_that_looks_it_up() {
            var till = till();

            assertRefused(importInto(till, "account", "name\nPot Ltd\n"));
            var started = importInto(till, "contact", "name,account\nKay McNulty," + SECRET + "\n");
            assertThat(started.status()).as(started.toString()).isEqualTo(202);
            var path = "/api/v1/imports/" + started.text("/id");
            assertThat(Stream.generate(() -> anna.get(path).text("/state"))
                            .limit(20_000) // answers, until it has ended
                            .anyMatch(ENDED::contains))
                    .isTrue();
            var kay = anna.post(
                    RECORDS + "contact/query",
                    "{\"filter\":\"name == 'Kay McNulty'\",\"fields\":[\"account\"],\"limit\":1}");
            assertThat(kay.raw().body()).doesNotContain(account);
        }

        @Test
        void by_somebodys_imports_of_it() {
            var own = importInto(anna, "account", "name\nPot Ltd\n").text("/id");

            assertRefused(till().get("/api/v1/imports/" + own));
            assertRefused(till().get("/api/v1/imports/" + own + "/errors.csv"));
            assertThat(till().get("/api/v1/imports").raw().body()).doesNotContain(own);
        }

        @Test
        void by_files() {
            var file = multipart(anna, "/api/v1/files", part("file", "a secret " + SECRET))
                    .text("/id");

            assertRefused(till().get("/api/v1/files/" + file + "/content"));
            assertRefused(till().get("/api/v1/files/" + file + "/preview"));
            assertRefused(multipart(till(), "/api/v1/files", part("file", "mine")));
            var reader = token("read:file");
            assertThat(reader.get("/api/v1/files/" + file + "/content").status())
                    .isEqualTo(200);
        }

        @Test
        void in_what_there_is() {
            var till = till();

            var known = till.get("/api/v1/objects").body().at("/objects").valueStream();
            assertThat(known.map(it -> it.path("name").asString()))
                    .containsExactlyInAnyOrder("contact", "product", "user", "team");
            assertRefused(till.get("/api/v1/objects/account"));
        }
    }

    @Nested
    class of_people_it_sees_names {
        @Test
        void and_nothing_else() {
            var listed = till().post(RECORDS + "user/query", "{\"limit\":50}");

            assertThat(listed.raw().body()).contains("Anna").doesNotContain("@");
        }

        @Test
        void unless_it_is_for_people_and_then_it_reads_only() {
            assertThat(token("read:user")
                            .post(RECORDS + "user/query", "{\"limit\":50}")
                            .raw()
                            .body())
                    .contains("@");
            var refused = anna.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"write:user\"]}");
            assertThat(refused.text("/problems/0/code")).isEqualTo("unknownScope");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users",
                "teams",
                "tokens",
                "audit",
                "audit/retention",
                "encryption",
                "bin",
                "roles",
                "sharing-rules",
                "sign-in-policy",
                "identity-providers",
                "me/security",
                "me/sessions",
                "me/passkeys",
                "schema/export",
                "workspaces",
                "sbom/server"
            })
    void what_is_no_record_is_out_of_reach(String path) {
        var refused = till().get("/api/v1/" + path);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("scopeMissing");
    }

    @Test
    void settings_are_not_changed_with_it() {
        var till = token("write:contact");

        for (var answer : List.of(
                till.patch("/api/v1/objects/contact", "{\"label\":{\"en\":\"X\"}}"),
                till.patch("/api/v1/me", "{\"name\":\"X\"}"),
                till.post("/api/v1/tokens", "{\"name\":\"more\",\"scopes\":[\"admin\"]}"),
                till.post("/api/v1/encryption/rotation", "{}"),
                till.patch("/api/v1/organisation", "{}"))) {
            assertThat(answer.text("/code")).isEqualTo("scopeMissing");
        }
    }

    @Test
    void objects_that_are_not_there_and_two_kinds_of_scopes_at_once_are_refused() {
        var unknown = anna.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"read:nonsense\"]}");
        var mixed = anna.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"read\",\"write:contact\"]}");

        assertThat(unknown.text("/problems/0/code")).isEqualTo("unknownScope");
        assertThat(mixed.text("/problems/0/code")).isEqualTo("scopesMixed");
    }
}
