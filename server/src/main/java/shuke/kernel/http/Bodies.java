package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/** Reads parts of request bodies whose shape depends on the schema. */
final class Bodies {
    private Bodies() {}

    /** The id that a client chose for a new record; null when it left that to the program. */
    static @Nullable UUID id(Map<String, @Nullable Object> body) {
        var id = body.get("id");
        return id == null ? null : uuid("id", id);
    }

    static UUID uuid(String field, @Nullable Object value) {
        try {
            return UUID.fromString(String.valueOf(value));
        } catch (IllegalArgumentException notOne) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at(field, "idExpected"));
        }
    }

    static Map<String, @Nullable Object> object(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at("records", "objectExpected"));
        }
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        return copy;
    }

    /** An object with one member. */
    static Map<String, @Nullable Object> one(String name, Object value) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put(name, value);
        return body;
    }
}
