package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.identity.People;
import tools.jackson.databind.JsonNode;

/** A person as an administrator writes her down; an absent member stays as it is, a team or manager of JSON null is taken away. */
record UserForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String role,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Boolean active,
        @Nullable JsonNode team,
        @Nullable JsonNode manager,
        @Nullable Boolean mustChangePassword) {

    static UserForm of(String name, String email, String password, String role, @Nullable String language) {
        return new UserForm(name, email, password, role, language, null, true, null, null, null);
    }

    /** As the record room wants it. */
    Map<String, @Nullable Object> input() {
        var input = new LinkedHashMap<String, @Nullable Object>();
        putIfThere(input, "name", name);
        putIfThere(input, "email", email);
        putIfThere(input, "role", role);
        putIfThere(input, "language", language);
        putIfThere(input, "timeZone", timeZone);
        putIfThere(input, "active", active);
        putLookup(input, "team", team, "name");
        putLookup(input, "manager", manager, "email");
        return input;
    }

    private static void putIfThere(Map<String, @Nullable Object> input, String field, @Nullable Object value) {
        if (value != null) input.put(field, value);
    }

    private static void putLookup(
            Map<String, @Nullable Object> input, String field, @Nullable JsonNode value, String key) {
        if (value != null) input.put(field, lookup(value, key));
    }

    /** An id, the value of {@code key}, an object with either of them, or null. */
    static @Nullable Object lookup(JsonNode value, String key) {
        if (value.isNull()) return null;
        if (!value.isObject()) return lookup(value.asString(), key);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        value.properties()
                .forEach(entry -> fields.put(entry.getKey(), entry.getValue().asString()));
        return fields;
    }

    private static Object lookup(String value, String key) {
        return People.isId(value) ? value : Map.of(key, value);
    }
}
