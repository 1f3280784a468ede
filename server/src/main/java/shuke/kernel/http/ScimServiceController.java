package shuke.kernel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.ProblemException;
import shuke.kernel.scim.ListAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What this service of SCIM can do (RFC 7643 §5 to §7). */
@RestController
@RequestMapping(
        path = "/scim/v2",
        produces = {ScimAnswer.TYPE, "application/json"})
class ScimServiceController {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Map<String, JsonNode> documents =
            Map.of("service", read("service"), "types", read("types"), "schemas", read("schemas"));

    @GetMapping("/ServiceProviderConfig")
    JsonNode service() {
        return document("service");
    }

    @GetMapping("/ResourceTypes")
    ObjectNode types() {
        return all("types");
    }

    @GetMapping("/ResourceTypes/{id}")
    JsonNode type(@PathVariable String id) {
        return one("types", id);
    }

    @GetMapping("/Schemas")
    ObjectNode schemas() {
        return all("schemas");
    }

    @GetMapping("/Schemas/{id}")
    JsonNode schema(@PathVariable String id) {
        return one("schemas", id);
    }

    private ObjectNode all(String name) {
        List<ObjectNode> resources = document(name)
                .valueStream()
                .map(it -> ((ObjectNode) it).deepCopy())
                .toList();
        return ListAnswer.of(resources, resources.size(), 1);
    }

    private JsonNode one(String name, String id) {
        return document(name)
                .valueStream()
                .filter(it -> it.path("id").asString().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private JsonNode document(String name) {
        return Objects.requireNonNull(documents.get(name));
    }

    private static JsonNode read(String name) {
        try (var in = ScimServiceController.class.getResourceAsStream("/scim/" + name + ".json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
