package shuke.kernel.scim;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads plain values out of resources. */
final class Texts {
    private Texts() {}

    static @Nullable String text(JsonNode object, String name) {
        var value = Names.get(object, name);
        var text = value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
        return text.isEmpty() ? null : text;
    }

    /** Of the element that is of this kind, else of the main one, else of the first. */
    static @Nullable String of(JsonNode list, String kind) {
        var elements =
                list.valueStream().filter(it -> text(it, "value") != null).toList();
        return elements.stream()
                .filter(it -> kind.equalsIgnoreCase(text(it, "type")))
                .findFirst()
                .or(() -> elements.stream()
                        .filter(it -> Names.get(it, "primary").asBoolean(false))
                        .findFirst())
                .or(() -> elements.stream().findFirst())
                .map(it -> text(it, "value"))
                .orElse(null);
    }
}
