package shuke.operation.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.record.Change;

/** A record of the sample data: the same one, with the same id, whenever it is written. */
final class Entry {
    private final String object;
    private final String key;
    private final Map<String, @Nullable Object> input = new LinkedHashMap<>();

    private Entry(String object, String key) {
        this.object = object;
        this.key = key;
    }

    static Entry of(String object, String name) {
        return new Entry(object, "id").with("id", id(object, name));
    }

    /** For people, who may be there already under their address. */
    static Entry byEmail(String object, String email) {
        return new Entry(object, "email").with("email", email);
    }

    /** How another record points at it. */
    static Map<String, Object> link(String object, String name) {
        return Map.of("object", object, "id", id(object, name));
    }

    static String id(String object, String name) {
        var bytes = ("shuke/demo/" + object + "/" + name).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }

    /** What is not known is left out. */
    Entry with(String field, @Nullable Object value) {
        if (value != null) input.put(field, value);
        return this;
    }

    String object() {
        return object;
    }

    Change change() {
        return new Change.Upsert(key, input);
    }
}
