package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Conditions and formulas while they are written. */
@WholeServer
class TryExpressionTest {
    private final Browser admin;

    @Autowired
    TryExpressionTest(Cast cast, @LocalServerPort int port) {
        admin = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
    }

    @Test
    void a_mistake_is_told_with_its_place() {
        var answer = tried("{\"text\": \"name == 'x' &&\\n indusry == 'retail'\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(answer.body().at("/problems/0/column").asInt()).isEqualTo(2);
        assertThat(answer.text("/problems/0/detail")).contains("indusry");
        assertThat(answer.body().at("/words").isNull()).isTrue();
    }

    @Test
    void a_condition_is_told_in_words_and_tried_on_a_record() {
        var record = admin.post("/api/v1/records/account", "{\"name\": \"Tried Ltd\"}");
        var id = record.text("/id");

        var holds = tried("{\"text\": \"name.contains('tried')\", \"record\": \"%s\"}".formatted(id));
        var holdsNot = tried("{\"text\": \"website != null\", \"record\": \"%s\"}".formatted(id));

        assertThat(holds.text("/words")).isEqualTo("Account name contains “tried”");
        assertThat(holds.body().at("/worked").asBoolean()).isTrue();
        assertThat(holds.body().at("/value").asBoolean()).isTrue();
        assertThat(holdsNot.body().at("/value").asBoolean(true)).isFalse();
    }

    @Test
    void a_formula_gives_its_value() {
        var id = admin.post("/api/v1/records/account", "{\"name\": \"Tried Ltd\"}")
                .text("/id");
        var answer = tried(
                "{\"text\": \"size(name) / 2\", \"type\": {\"type\": \"decimal\", \"scale\": 1}, \"record\": \"%s\"}"
                        .formatted(id));

        assertThat(answer.body().at("/value").asDouble()).isEqualTo(4.5);
        assertThat(tried("{\"text\": \"size(name)\"}").body().path("problems").size())
                .as("a number is no condition")
                .isEqualTo(1);
    }

    private Answer tried(String form) {
        return admin.with("Accept-Language", "en").post("/api/v1/objects/account/try-expression", form);
    }
}
