package shuke.kernel.scim;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list of resources (RFC 7644 §3.4.2). */
public final class ListAnswer {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private ListAnswer() {}

    public static ObjectNode of(List<ObjectNode> resources, long total, int start) {
        var node = JsonNodeFactory.instance.objectNode();
        node.putArray("schemas").add(SCHEMA);
        node.put("totalResults", total);
        node.put("startIndex", start);
        node.put("itemsPerPage", resources.size());
        node.putArray("Resources").addAll(resources);
        return node;
    }
}
