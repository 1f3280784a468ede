package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody tries to learn a value that is kept from her by asking questions about it. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OraclesTest {
    private final Browser ada;
    private final String role = "probe" + UUID.randomUUID().toString().substring(0, 8);
    private final Cast cast;
    private final String evesMail;
    private final Browser eve;
    private String account = "";
    private String contact = "";

    OraclesTest(@Autowired Cast cast, @LocalServerPort int port) {
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        var made = ada.post("/api/v1/roles", """
                {"name": "%s", "label": "x", "functions": ["roles"], "personal": "edit", "secret": "hidden",
                 "objects": {"*": {"read": "all", "edit": "all", "can": ["create", "import", "export", "bulk"]}},
                 "fields": {"account": {"creditLimit": "hidden", "phone": "masked", "website": "masked", "employees": "masked"}}}""".formatted(role));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        this.cast = cast;
        evesMail = cast.add("Eve", role);
        eve = new Browser(port).signIn(evesMail, Cast.PASSWORD);
    }

    @BeforeAll
    void what_eve_would_like_to_know() {
        account = ada.post("/api/v1/records/account", """
                {"name": "Vault Ltd", "phone": "+8613800138777", "website": "https://vault-secret.example", "employees": 47110815,
                 "creditLimit": {"amount": 98765431, "currency": "CNY"}}""").text("/id");
        contact = ada.post(
                        "/api/v1/records/contact", "{\"name\":\"Quinn Vault\",\"account\":\"%s\"}".formatted(account))
                .text("/id");
        assertThat(contact).isNotEmpty();
    }

    @AfterAll
    void gone() {
        ada.delete("/api/v1/records/contact/" + contact);
        ada.delete("/api/v1/records/account/" + account);
        cast.play(evesMail, "executive");
        assertThat(ada.delete("/api/v1/roles/" + role).status()).isEqualTo(204);
    }

    /** In place of FIELD the hidden one, a masked one, or one that there never was. */
    private static Stream<String> questions() {
        return Stream.of(
                "account/query {\"filter\": \"FIELD != null\"}",
                "account/query {\"filter\": \"!(FIELD == null)\"}",
                "account/query {\"filter\": \"name == 'Vault Ltd' && (FIELD == null || true)\"}",
                "account/query {\"filter\": \"FIELD == null ? true : false\"}",
                "account/query {\"filter\": {\"op\": \"isNotEmpty\", \"field\": \"FIELD\"}}",
                "account/query {\"filter\": {\"op\": \"not\", \"of\": [{\"op\": \"eq\", \"field\": \"FIELD\", \"value\": \"1\"}]}}",
                "account/query {\"filter\": {\"op\": \"startsWith\", \"field\": \"FIELD\", \"value\": \"9\"}}",
                "account/query {\"sort\": [\"FIELD\"]}",
                "account/query {\"sort\": [\"-FIELD\"]}",
                "account/aggregate {\"measures\": [{\"fn\": \"sum\", \"field\": \"FIELD\"}]}",
                "account/aggregate {\"measures\": [{\"fn\": \"max\", \"field\": \"FIELD\"}]}",
                "account/aggregate {\"measures\": [{\"fn\": \"countDistinct\", \"field\": \"FIELD\"}]}",
                "account/aggregate {\"measures\": [{\"fn\": \"count\", \"field\": \"FIELD\"}]}",
                "account/aggregate {\"groupBy\": [{\"field\": \"FIELD\"}], \"measures\": [{\"fn\": \"count\"}]}",
                "account/aggregate {\"filter\": \"FIELD != null\", \"measures\": [{\"fn\": \"count\"}]}",
                "contact/query {\"filter\": \"account.FIELD != null\"}",
                "contact/query {\"sort\": [\"account.FIELD\"]}",
                "contact/aggregate {\"groupBy\": [{\"field\": \"account.FIELD\"}], \"measures\": [{\"fn\": \"count\"}]}",
                "account/query {\"filter\": \"subsidiaries.exists(x, x.FIELD != null)\"}",
                "account/query {\"filter\": \"contacts.exists(c, c.account.FIELD != null)\"}");
    }

    private Answer ask(String question, String field) {
        var space = question.indexOf(' ');
        return eve.post(
                "/api/v1/records/" + question.substring(0, space),
                question.substring(space + 1).replace("FIELD", field));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_hidden_field_answers_as_one_that_does_not_exist(String question) {
        var hidden = ask(question, "creditLimit");
        var none = ask(question, "creditLimot");

        assertThat(hidden.status()).as(hidden.toString()).isBetween(400, 422);
        assertThat(hidden.raw().body().replace("creditLimit", "?"))
                .isEqualTo(none.raw().body().replace("creditLimot", "?"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_masked_field_answers_nothing(String question) {
        for (var field : new String[] {"phone", "website", "employees"}) {
            var answer = ask(question, field);

            assertThat(answer.status()).as(field + " " + answer).isBetween(400, 422);
            assertThat(answer.raw().body()).doesNotContain("47110815", "138777", "vault-secret");
        }
    }

    @Test
    void nothing_shows_the_values_however_records_are_read() {
        ada.patch("/api/v1/records/account/" + account, """
                {"creditLimit": {"amount": 98765432, "currency": "CNY"}, "phone": "+8613800138778", "employees": 47110816}""");
        for (var path : new String[] {
            "/api/v1/records/account/" + account,
            "/api/v1/records/account?fields=name,phone,website,employees",
            "/api/v1/records/account/" + account + "/history",
            "/api/v1/records/contact?fields=name,account,account.phone,account.website,account.employees",
            "/api/v1/objects/account",
            "/api/v1/openapi.json"
        }) {
            var answer = eve.get(path);

            assertThat(answer.status()).as(path + " " + answer).isEqualTo(200);
            assertThat(answer.raw().body())
                    .as(path)
                    .doesNotContain(
                            "creditLimit", "9876543", "47110815", "47110816", "0138777", "00138778", "vault-secret");
        }
        assertThat(eve.get("/api/v1/records/account?fields=creditLimit").status())
                .isBetween(400, 422);
    }

    @Test
    void a_search_does_not_find_by_them() {
        for (var word : new String[] {"13800138777", "138777", "8777", "vault-secret", "98765431", "47110815"}) {
            assertThat(eve.get("/api/v1/search?q=" + word).raw().body())
                    .as(word)
                    .doesNotContain(account);
        }
    }

    @Test
    void a_record_is_not_found_by_a_value_that_is_masked() {
        var answer = eve.put("/api/v1/records/account/by/phone/%2B8613800138777", "{\"description\":\"mine\"}");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.text("/problems/0/code")).isEqualTo("badKey");
    }

    @ParameterizedTest
    @CsvSource({"phone, +8613800138777, +8613800138778", "creditLimot, 98765431, 1", "creditLimit, 98765431, 1"})
    void a_record_that_is_pointed_to_is_not_found_by_a_value_that_is_kept_back(
            String field, String right, String wrong) {
        var link = "{\"name\": \"Guess\", \"account\": {\"%s\": \"%s\"}}";

        var guessed = eve.post("/api/v1/records/contact", link.formatted(field, right));

        assertThat(guessed.status()).as(guessed.toString()).isEqualTo(422);
        assertThat(guessed.text("/problems/0/code")).isEqualTo("badKey");
        assertThat(eve.post("/api/v1/records/contact", link.formatted(field, wrong))
                        .raw()
                        .body())
                .isEqualTo(guessed.raw().body());
    }

    @Test
    void a_patch_with_the_right_guess_is_refused_like_one_with_a_wrong_one() {
        var path = "/api/v1/records/account/" + account;
        var right = eve.patch(path, "{\"employees\": 47110815}");
        var wrong = eve.patch(path, "{\"employees\": 1}");

        assertThat(right.status())
                .as(right.toString())
                .isEqualTo(wrong.status())
                .isEqualTo(403);
        assertThat(right.raw().body()).isEqualTo(wrong.raw().body());
    }

    @Test
    void what_is_hidden_or_masked_is_not_revealed_without_the_function() {
        assertThat(eve.post("/api/v1/records/account/" + account + "/reveal", "{\"field\":\"phone\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void no_sharing_rule_asks_about_them() {
        for (var condition : new String[] {"creditLimit > 1", "website == 'x'", "employees > 4000"}) {
            var answer = eve.post("/api/v1/sharing-rules", """
                    {"name": "r", "object": "account", "from": {"condition": "%s"}, "with": {"role": "marketer"}}""".formatted(condition));

            assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        }
    }
}
