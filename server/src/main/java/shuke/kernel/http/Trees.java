package shuke.kernel.http;

import java.util.ArrayList;
import java.util.List;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Definitions as they come in request bodies. */
final class Trees {
    private static final YAMLMapper YAML = new YAMLMapper();

    private Trees() {}

    static ObjectNode object(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.of(Kind.MALFORMED, Problem.of("definitionNotAnObject"));
    }

    /** The API says {@code name} where files say {@code object}; both are understood. */
    static ObjectNode named(ObjectNode definition) {
        var name = definition.path("name");
        if (definition.has("object") || name.isMissingNode()) {
            return definition;
        }
        var named = definition.deepCopy();
        named.remove("name");
        named.set("object", name);
        return named;
    }

    /** A whole file, YAML or JSON (which is YAML too): definitions in a list, or under {@code objects}; empty for a file that says nothing. */
    static List<ObjectNode> file(String text) {
        try {
            var tree = YAML.readTree(text);
            var objects = new ArrayList<ObjectNode>();
            definitions(tree).forEach(each -> objects.add(named(object(each))));
            return objects;
        } catch (JacksonException unreadable) {
            throw ProblemException.of(Kind.MALFORMED, Problem.of("definitionUnreadable"));
        }
    }

    private static JsonNode definitions(JsonNode tree) {
        var isEmpty = tree.isMissingNode() || tree.isNull() || (tree.isObject() && tree.isEmpty());
        var definitions = tree.isArray() ? tree : tree.path("objects");
        if (!isEmpty && !definitions.isArray()) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at("objects", "definitionNotAList"));
        }
        return definitions;
    }

    static String yaml(JsonNode tree) {
        return YAML.writeValueAsString(tree);
    }
}
