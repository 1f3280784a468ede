package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that an expression speaks of, found by their names alone: literals are skipped, and what is no field of the
 * object is none. It may find one too many, where a function and a field share a name, and never one too few.
 */
final class Mentions {
    private static final Pattern LITERAL = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'");
    private static final Pattern PATH = Pattern.compile("(?<![\\w.])[A-Za-z]\\w*(?:\\s*\\.\\s*[A-Za-z]\\w*)*");

    private Mentions() {}

    /** A field of an object. */
    record Mention(String object, String field) {
        @Override
        public String toString() {
            return object + "." + field;
        }
    }

    static List<Mention> in(Schema schema, ObjectType object, @Nullable String expression) {
        var found = new ArrayList<Mention>();
        if (expression != null) {
            var matcher = PATH.matcher(LITERAL.matcher(expression).replaceAll("''"));
            while (matcher.find()) {
                along(schema, object, matcher.group().split("\\s*\\.\\s*"), found);
            }
        }
        return found;
    }

    /** The first names of all paths, whatever they lead to. */
    static Set<String> firsts(String expression) {
        var names = new HashSet<String>();
        var matcher = PATH.matcher(LITERAL.matcher(expression).replaceAll("''"));
        while (matcher.find()) {
            names.add(matcher.group().split("\\s*\\.\\s*")[0]);
        }
        return names;
    }

    private static void along(Schema schema, ObjectType object, String[] path, List<Mention> found) {
        Optional<ObjectType> at = Optional.of(object);
        for (var name : path) {
            var here = at.orElse(null);
            if (here == null) {
                return;
            }
            var field = here.find(name).orElse(null);
            if (field == null) {
                at = related(schema, here, name);
            } else {
                found.add(new Mention(here.name(), name));
                at = target(schema, field);
            }
        }
    }

    private static Optional<ObjectType> target(Schema schema, Field field) {
        return switch (field.type()) {
            case FieldType.Lookup lookup
            when lookup.to().size() == 1 -> schema.find(lookup.to().getFirst());
            case FieldType.LookupMany many -> schema.find(many.to());
            default -> Optional.empty();
        };
    }

    private static Optional<ObjectType> related(Schema schema, ObjectType object, String name) {
        return schema.pointersTo(object.name()).stream()
                .filter(pointer ->
                        pointer.related() != null && pointer.related().name().equals(name))
                .flatMap(pointer -> schema.find(pointer.object()).stream())
                .findFirst();
    }
}
