package shuke.kernel.record;

import java.util.List;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Path;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** In which order records come. Empty counts as the least; the id decides between equals and goes the way of the last key. */
record Order(List<Key> keys) {
    private static final int MOST = 4;

    Order {
        keys = List.copyOf(keys);
    }

    record Key(Path path, boolean descending) {}

    boolean isIdDescending() {
        return keys.isEmpty() || keys.getLast().descending(); // without an order the newest come first: ids follow time
    }

    static Order of(Schema schema, ObjectType object, List<String> sort) {
        if (sort.size() > MOST) {
            throw ProblemException.invalid(Problem.at("sort", "tooMany", MOST));
        }
        return new Order(
                sort.stream().map(text -> key(schema, object, text.strip())).toList());
    }

    private static Key key(Schema schema, ObjectType object, String text) {
        var descending = text.startsWith("-");
        var route = Route.of(schema, object, descending || text.startsWith("+") ? text.substring(1) : text);
        return new Key(sortedBy(schema, route), descending);
    }

    /** A lookup is sorted by the name of what it points to. */
    private static Path sortedBy(Schema schema, Route route) {
        return switch (route.field().type()) {
            case FieldType.Lookup lookup
            when lookup.to().size() == 1 ->
                route.further(schema.object(lookup.to().getFirst()).nameField());
            case FieldType.LookupMany many -> throw unsortable(route);
            case FieldType.Lookup several -> throw unsortable(route);
            case FieldType.MultiPicklist many -> throw unsortable(route);
            case FieldType.Tags tags -> throw unsortable(route);
            case FieldType.Geo geo when route.part() == null -> throw unsortable(route);
            case FieldType.PostalAddress address when route.part() == null -> route.further("city");
            default -> route.path();
        };
    }

    private static ProblemException unsortable(Route route) {
        return ProblemException.invalid(
                Problem.at(route.path().toString(), "notSortable", route.field().label()));
    }
}
