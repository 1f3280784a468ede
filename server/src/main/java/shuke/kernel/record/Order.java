package shuke.kernel.record;

import java.util.List;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Path;
import shuke.kernel.schema.FieldShape;
import shuke.kernel.schema.FieldType;

/** In which order records come. Empty counts as the least; the id decides between equals and goes the way of the last key. */
record Order(List<Key> keys) {
    private static final int MOST = 4;

    /** Sorts the recycle bin only; no field is called so. */
    static final Path DELETED_AT = Path.of(RecycleBin.DELETED_AT);

    /** The recycle bin without an order of its own: the latest deletion first. */
    private static final Order LATEST_DELETION = new Order(List.of(new Key(DELETED_AT, true)));

    Order {
        keys = List.copyOf(keys);
    }

    record Key(Path path, boolean descending) {}

    boolean isIdDescending() {
        return keys.isEmpty() || keys.getLast().descending(); // without an order the newest come first: ids follow time
    }

    /** @param deleted whether it is the recycle bin that is put in order */
    static Order of(Reading reading, List<String> sort, boolean deleted) {
        if (sort.size() > MOST) {
            throw ProblemException.invalid(Problem.at("sort", "tooMany", MOST));
        }
        if (sort.isEmpty() && deleted) {
            return LATEST_DELETION;
        }
        return new Order(
                sort.stream().map(text -> key(reading, text.strip(), deleted)).toList());
    }

    private static Key key(Reading reading, String text, boolean deleted) {
        var descending = text.startsWith("-");
        var written = descending || text.startsWith("+") ? text.substring(1) : text;
        return deleted && written.equals(RecycleBin.DELETED_AT)
                ? new Key(DELETED_AT, descending)
                : new Key(sortedBy(reading, reading.clear(written)), descending);
    }

    /** A lookup is sorted by the name of what it points to. */
    private static Path sortedBy(Reading reading, Route route) {
        return switch (route.field().type()) {
            case FieldType.Lookup lookup
            when lookup.to().size() == 1 -> byName(reading, route, lookup.to().getFirst());
            case FieldType.LookupMany many -> throw unsortable(route);
            case FieldType.Lookup several -> throw unsortable(route);
            case FieldType.MultiPicklist many -> throw unsortable(route);
            case FieldType.Tags tags -> throw unsortable(route);
            case FieldType.Geo geo when route.part() == null -> throw unsortable(route);
            case FieldType kind
            when route.field().encrypted() && !FieldShape.isSortable(route.field()) -> throw unsortable(route);
            case FieldType.PostalAddress address when route.part() == null -> route.further("city");
            default -> route.path();
        };
    }

    private static Path byName(Reading reading, Route lookup, String target) {
        var object = reading.schema().object(target);
        var name = object.field(object.nameField());
        reading.requireClear(target, name.name(), lookup.path().toString());
        if (name.encrypted() && !FieldShape.isSortable(name)) {
            throw unsortable(lookup);
        }
        return lookup.further(name.name());
    }

    private static ProblemException unsortable(Route route) {
        return ProblemException.invalid(
                Problem.at(route.path().toString(), "notSortable", route.field().label()));
    }
}
