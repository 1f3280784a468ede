package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A lookup seen from the record that it points to. */
public record Pointer(String object, Field field, String target) {
    /** How the target names the records behind this lookup; null when it does not show them. */
    public FieldType.@Nullable Related related() {
        return switch (field.type()) {
            case FieldType.Lookup lookup -> lookup.related();
            case FieldType.LookupMany many -> many.related();
            default -> null;
        };
    }

    /** Whether it points to any number of records, by a table of its own. */
    public boolean isMany() {
        return field.type() instanceof FieldType.LookupMany;
    }

    static Map<String, List<Pointer>> among(Collection<ObjectType> objects) {
        var all = new LinkedHashMap<String, List<Pointer>>();
        for (var object : objects) {
            for (var field : object.fields()) {
                for (var target : targets(field.type())) {
                    all.computeIfAbsent(target, t -> new ArrayList<>()).add(new Pointer(object.name(), field, target));
                }
            }
        }
        return all;
    }

    private static List<String> targets(FieldType type) {
        return switch (type) {
            case FieldType.Lookup lookup -> lookup.to();
            case FieldType.LookupMany many -> List.of(many.to());
            case FieldType.FileRef file -> List.of("file");
            default -> List.of();
        };
    }
}
