package shuke.kernel.http;

import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Definitions as they come in request bodies. */
final class Trees {
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
}
