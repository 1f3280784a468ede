package shuke.kernel.scim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Names of attributes, whose case does not matter and which may carry the name of their schema. */
final class Names {
    static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private Names() {}

    /** In lower case and without the name of a core schema. */
    static String plain(String name) {
        for (var schema : List.of(USER, GROUP)) {
            if (name.regionMatches(true, 0, schema + ":", 0, schema.length() + 1))
                return name.substring(schema.length() + 1).toLowerCase(Locale.ROOT);
        }
        return name.toLowerCase(Locale.ROOT);
    }

    /** What the member is really called in this object, if it is there. */
    static Optional<String> in(JsonNode object, String name) {
        return object.propertyNames().stream()
                .filter(there -> there.equalsIgnoreCase(name))
                .findFirst();
    }

    static JsonNode get(JsonNode object, String name) {
        return object.path(in(object, name).orElse(name));
    }
}
