package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What administrators are told of what is sealed, and what they do about it. */
@WholeServer
class EncryptionTest {
    private static final String ENCRYPTION = "/api/v1/encryption";

    private final Browser anna;
    private final Browser sam;

    EncryptionTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
    }

    private JsonNode field(String object, String name) {
        return anna.get(ENCRYPTION)
                .body()
                .path("objects")
                .valueStream()
                .filter(it -> it.path("object").asString().equals(object))
                .flatMap(it -> it.path("fields").valueStream())
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode fieldKey() {
        return anna.get(ENCRYPTION)
                .body()
                .at("/keys/inUse")
                .valueStream()
                .filter(it -> it.path("purpose").asString().equals("fields"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tells_which_fields_are_sealed_and_what_they_are_found_by() {
        var email = field("contact", "email");

        assertThat(email.path("encrypted").asBoolean()).isTrue();
        assertThat(email.path("equal").asBoolean()).isTrue();
        assertThat(email.path("parts").asBoolean()).isTrue();
        assertThat(email.path("order").asBoolean()).isFalse();
        assertThat(field("contact", "name").path("order").asBoolean()).isTrue();
    }

    @Test
    void tells_where_keys_are_and_since_when_but_not_the_keys() {
        var key = fieldKey();

        assertThat(key.path("id").asString()).matches("\\d+");
        assertThat(key.path("since").asString()).startsWith("20");
        assertThat(anna.get(ENCRYPTION).text("/keys/file")).endsWith("keys");
        assertThat(anna.get(ENCRYPTION).raw().body()).doesNotContain("keyData", "primaryKeyId");
    }

    @Test
    void a_rotation_brings_another_key_and_goes_on_until_all_is_sealed_with_it() {
        var before = fieldKey();

        var answer = anna.post(ENCRYPTION + "/rotation", "{}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("over").asBoolean()).isFalse();
        assertThat(fieldKey().path("id")).isNotEqualTo(before.path("id"));
        assertThat(fieldKey().path("keys").asInt())
                .isEqualTo(before.path("keys").asInt() + 1);
    }

    @Test
    void a_field_is_switched_on_and_off_by_its_definition() {
        var path = "/api/v1/objects/contact/fields/";

        assertThat(anna.patch(path + "department", "{\"encrypted\":true}").status())
                .isEqualTo(200);
        assertThat(field("contact", "department").path("encrypted").asBoolean()).isTrue();
        assertThat(anna.get(ENCRYPTION).body().path("converting").isNull()).isTrue();
        assertThat(anna.patch(path + "department", "{\"encrypted\":false}").status())
                .isEqualTo(200);
        assertThat(field("contact", "department").path("encrypted").asBoolean()).isFalse();
    }

    @Test
    void what_people_sign_in_with_stays_in_clear() {
        var refused = anna.patch("/api/v1/objects/user/fields/email", "{\"encrypted\":true}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("notEncryptable");
        assertThat(anna.get(ENCRYPTION)
                        .body()
                        .path("objects")
                        .valueStream()
                        .filter(it -> it.path("object").asString().equals("user"))
                        .flatMap(it -> it.path("fields").valueStream())
                        .map(it -> it.path("name").asString()))
                .doesNotContain("name", "email");
    }

    @Test
    void is_for_administrators() {
        assertThat(sam.get(ENCRYPTION).status()).isEqualTo(403);
        assertThat(sam.post(ENCRYPTION + "/rotation", "{}").status()).isEqualTo(403);
    }
}
