package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.TillProgram.RECORDS;
import static shuke.kernel.http.TillProgram.assertRefused;
import static shuke.kernel.http.TillProgram.importInto;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A token that was made for some objects only: what it does, and that everything which is no record is out of its reach. */
@WholeServer
class ScopedTokensTest {
    private final int port;
    private final TillProgram program;
    private final Browser anna;
    private final String contact;
    private final String product;

    ScopedTokensTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.port = port;
        this.program = new TillProgram(cast, port);
        this.anna = program.anna;
        this.contact = program.contact;
        this.product = program.product;
    }

    @Nested
    class what_it_is_for {
        @Test
        void is_read_and_written() {
            var till = program.till();

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
            var till = program.till();

            assertRefused(till.post(RECORDS + "product", "{\"name\":\"Pot\"}"));
            assertRefused(till.patch(RECORDS + "product/" + product, "{\"name\":\"Pot\"}"));
            assertRefused(till.delete(RECORDS + "product/" + product));
            assertRefused(importInto(till, "product", "name\nPot\n"));
        }

        @Test
        void is_listed_as_it_was_asked_for() {
            program.till();

            var listed =
                    anna.get("/api/v1/tokens").body().at("/items").valueStream().toList();
            assertThat(listed.getLast().path("scopes").valueStream().map(it -> it.asString()))
                    .containsExactly("read:product", "write:contact");
        }

        @Test
        void the_role_still_limits(@Autowired Cast cast) {
            var sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
            var made = sam.post("/api/v1/tokens", "{\"name\":\"x\",\"scopes\":[\"write:product\"]}");
            var hers = new Browser(port).with("Authorization", "Bearer " + made.text("/token"));

            assertThat(hers.get(RECORDS + "product/" + product).status()).isEqualTo(200);
            assertRefused(hers.post(RECORDS + "product", "{\"name\":\"Pot\"}"));
        }
    }

    @Nested
    class of_people_it_sees_names {
        @Test
        void and_nothing_else() {
            var listed = program.till().post(RECORDS + "user/query", "{\"limit\":50}");

            assertThat(listed.raw().body()).contains("Anna").doesNotContain("@");
        }

        @Test
        void unless_it_is_for_people_and_then_it_reads_only() {
            assertThat(program.token("read:user")
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
        var refused = program.till().get("/api/v1/" + path);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("scopeMissing");
    }

    @Test
    void settings_are_not_changed_with_it() {
        var till = program.token("write:contact");

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
