package shuke.kernel.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.view.Navigation;
import shuke.kernel.view.NavigationReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A data model as a file, YAML or JSON (which is YAML too): definitions in a list, or under {@code objects} with the navigation beside
 * them; empty for a file that says nothing.
 */
record ModelFile(List<ObjectNode> objects, List<OfRole> navigation) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String OBJECTS = "objects";
    private static final String NAVIGATION = "navigation";

    /** @param role null for everybody */
    record OfRole(@Nullable String role, Navigation navigation) {}

    static ModelFile read(String text) {
        try {
            var tree = YAML.readTree(text);
            return new ModelFile(objects(tree), navigation(tree));
        } catch (JacksonException unreadable) {
            throw ProblemException.of(Kind.MALFORMED, Problem.of("definitionUnreadable"));
        }
    }

    static String write(JsonNode tree) {
        return YAML.writeValueAsString(tree);
    }

    private static List<ObjectNode> objects(JsonNode tree) {
        var isEmpty = tree.isMissingNode() || tree.isNull() || (tree.isObject() && tree.isEmpty());
        var saysNone = isEmpty || (!tree.has(OBJECTS) && tree.has(NAVIGATION));
        var definitions = tree.isArray() ? tree : tree.path(OBJECTS);
        if (!saysNone) requireList(definitions, OBJECTS);
        var objects = new ArrayList<ObjectNode>();
        definitions.forEach(each -> objects.add(Trees.named(Trees.object(each))));
        return List.copyOf(objects);
    }

    private static List<OfRole> navigation(JsonNode tree) {
        var given = tree.path(NAVIGATION);
        if (!given.isMissingNode()) requireList(given, NAVIGATION);
        return given.valueStream()
                .map(one -> new OfRole(
                        one.has("role") ? one.path("role").asString("") : null,
                        NavigationReader.read(Trees.object(one))))
                .toList();
    }

    private static void requireList(JsonNode node, String where) {
        if (!node.isArray()) throw ProblemException.of(Kind.MALFORMED, Problem.at(where, "definitionNotAList"));
    }
}
