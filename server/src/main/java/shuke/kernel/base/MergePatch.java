package shuke.kernel.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7396. */
public final class MergePatch {
    private MergePatch() {}

    /** The target with the patch in it; neither of the two is changed. */
    public static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode members)) {
            return patch.deepCopy();
        }
        var merged = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var member : members.properties()) {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), apply(merged.path(member.getKey()), member.getValue()));
            }
        }
        return merged;
    }

    /** One patch that does what the two do one after the other; here a null stays a null. */
    public static ObjectNode compose(ObjectNode first, ObjectNode then) {
        var both = first.deepCopy();
        for (var member : then.properties()) {
            var known = both.path(member.getKey());
            if (known instanceof ObjectNode inner && member.getValue() instanceof ObjectNode more) {
                both.set(member.getKey(), compose(inner, more));
            } else {
                both.set(member.getKey(), member.getValue().deepCopy());
            }
        }
        return both;
    }
}
