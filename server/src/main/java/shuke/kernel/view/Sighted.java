package shuke.kernel.view;

import java.util.List;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Schema;

/** Leaves of a look what can be seen in a schema. */
final class Sighted {
    private Sighted() {}

    static Look look(Schema schema, String object, Look look) {
        var group = look.group();
        return new Look(
                look.columns().stream()
                        .filter(column -> isThere(schema, object, column.field()))
                        .toList(),
                look.sort().stream()
                        .filter(key -> isThere(schema, object, key.startsWith("-") ? key.substring(1) : key))
                        .toList(),
                group != null && isThere(schema, object, group) ? group : null,
                look.density());
    }

    /** Whether a path leads somewhere: {@code name}, {@code account.industry}, {@code address.city}. */
    static boolean isThere(Schema schema, String object, String path) {
        return isThere(schema, object, List.of(path.split("\\.", -1)));
    }

    private static boolean isThere(Schema schema, String object, List<String> steps) {
        var field = schema.find(object).flatMap(type -> type.find(steps.getFirst()));
        if (field.isEmpty() || steps.size() == 1) return field.isPresent();
        var rest = steps.subList(1, steps.size());
        return switch (field.get().type()) {
            case FieldType.Lookup lookup
            when lookup.to().size() == 1 -> isThere(schema, lookup.to().getFirst(), rest);
            case FieldType.Lookup lookup ->
                rest.size() > 1
                        && lookup.to().contains(rest.getFirst())
                        && isThere(schema, rest.getFirst(), rest.subList(1, rest.size()));
            default -> rest.size() == 1; // a part of a value; its name is checked where it is asked for
        };
    }
}
