package shuke.kernel.http;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@WholeServer
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final RequestMappingHandlerMapping mappings;
    private final Browser anna;
    private final JsonNode document;

    OpenApiTest(
            @Autowired Cast cast,
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping,
            @LocalServerPort int port) {
        this.mappings = requestMappingHandlerMapping;
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.document = anna.get("/api/v1/openapi.json").body();
    }

    /** Method and path of every call, the calls on accounts standing for those on all objects. */
    private Set<String> documented() {
        var calls = new TreeSet<String>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    if (METHODS.contains(call.getKey())) {
                        calls.add(call.getKey() + " "
                                + path.getKey().replaceFirst("/records/[^/]+", "/records/{object}"));
                    }
                }));
        return calls;
    }

    private Set<String> answered() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/v1/"))
                        .flatMap(pattern -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method.name().toLowerCase(Locale.ROOT) + " " + pattern)))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void tells_exactly_the_calls_that_are_answered() {
        assertThat(documented()).isEqualTo(answered());
    }

    @Test
    void every_operation_has_a_name_of_its_own() {
        var names = document.at("/paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(call -> call.path("operationId").asString(""))
                .filter(name -> !name.isEmpty())
                .toList();

        assertThat(names).doesNotHaveDuplicates().contains("listAccount", "createAccount", "upsertOrderLine");
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = new ArrayList<String>();
        collect(document, references);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isString()) references.add(node.path("$ref").asString());
        if (node.isContainer()) node.valueStream().forEach(child -> collect(child, references));
    }

    @Test
    void fields_have_the_shapes_of_their_types() {
        var account = document.at("/components/schemas/Account/properties");

        assertThat(account.at("/id/format").asString()).isEqualTo("uuid");
        assertThat(account.at("/name/type").asString()).isEqualTo("string");
        assertThat(account.at("/createdAt/readOnly").asBoolean()).isTrue();
        assertThat(document.at("/components/schemas/AccountInput/required")
                        .valueStream()
                        .map(JsonNode::asString))
                .contains("name");
        assertThat(document.at("/components/schemas/AccountInput/properties").has("createdAt"))
                .isFalse();
        assertThat(document.at("/components/schemas/Opportunity/properties/amount")
                        .toString())
                .contains("#/components/schemas/Money");
    }

    @Test
    void members_that_are_called_like_languages_are_no_text() {
        var message = document.at("/components/schemas/CleansingCheckInput/properties/message/properties");

        assertThat(message.at("/en/type").asString()).isEqualTo("string");
        assertThat(message.at("/zh-CN/type").asString()).isEqualTo("string");
    }

    @Test
    void is_told_in_the_readers_language_and_not_again_when_known() {
        var chinese = anna.with("Accept-Language", "zh-CN").get("/api/v1/openapi.json");
        assertThat(chinese.text("/components/schemas/Account/title")).isEqualTo("客户");
        assertThat(chinese.text("/info/title")).isEqualTo("熟客 Shuke");

        var again = anna.with("If-None-Match", chinese.header("ETag")).get("/api/v1/openapi.json");
        assertThat(again.status()).isEqualTo(304);
    }
}
