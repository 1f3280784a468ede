package shuke.kernel.transfer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;

/**
 * Where the cells of a column go.
 *
 * @param inside a part of the value ({@code city}), or the field by which a lookup finds its record ({@code name}, for a
 *     lookup to several objects {@code account.name}); null for the whole value
 * @param values what some cells stand for; others are taken as they are
 */
record Target(Field field, @Nullable String inside, Map<String, String> values) {
    Target {
        values = Map.copyOf(values);
    }

    static Target whole(Field field) {
        return new Target(field, null, Map.of());
    }

    static Target inside(Field field, String part) {
        return new Target(field, part, Map.of());
    }

    Target with(Map<String, String> meanings) {
        return new Target(field, inside, meanings);
    }

    /** As a mapping spells it: {@code stage}, {@code account.name}, {@code address.city}. */
    String path() {
        return inside == null ? field.name() : field.name() + "." + inside;
    }
}
