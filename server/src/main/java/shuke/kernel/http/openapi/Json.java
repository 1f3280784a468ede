package shuke.kernel.http.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.NullNode;

/** Pieces of JSON, in the order in which they were written. */
final class Json {
    private Json() {}

    /** Names and values in turn. */
    static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }

    static Map<String, Object> ref(String schema) {
        return object("$ref", "#/components/schemas/" + schema);
    }

    static Map<String, Object> arrayOf(Map<String, Object> items) {
        return object("type", "array", "items", items);
    }

    /** The same schema, with null as one more value. */
    static Map<String, Object> orNull(Map<String, Object> schema) {
        if (!(schema.get("type") instanceof String type)) {
            return object("anyOf", List.of(schema, object("type", "null")));
        }
        var nullable = new LinkedHashMap<>(schema);
        nullable.put("type", List.of(type, "null"));
        if (schema.get("enum") instanceof List<?> values) {
            var withNull = new ArrayList<Object>(values);
            withNull.add(NullNode.getInstance());
            nullable.put("enum", withNull);
        }
        return nullable;
    }
}
