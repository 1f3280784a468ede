package shuke.kernel.scim;

import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Row;
import tools.jackson.databind.node.ObjectNode;

/** The member {@code meta} of every resource. */
final class Meta {
    private Meta() {}

    static void put(ObjectNode node, String type, Row row, String base) {
        var meta = node.putObject("meta");
        meta.put("resourceType", type);
        text(meta, "created", row.get("createdAt"));
        text(meta, "lastModified", row.get("updatedAt"));
        meta.put("location", base + "/" + type + "s/" + row.id());
        meta.put("version", "W/\"" + row.version() + "\"");
    }

    private static void text(ObjectNode meta, String name, @Nullable Object value) {
        if (value != null) meta.put(name, value.toString());
    }
}
