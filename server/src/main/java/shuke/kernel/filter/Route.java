package shuke.kernel.filter;

import java.util.List;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/**
 * A path that was found in the schema.
 *
 * @param path the steps to the field, without the part
 * @param hops the lookups to follow
 * @param owner the object that has the field
 * @param part what of the field's value is meant; empty for the value itself
 */
record Route(Path path, List<Hop> hops, ObjectType owner, Field field, String part, Kind kind) {
    Route {
        hops = List.copyOf(hops);
    }

    /** The type behind the value: a roll-up's is that of its result. */
    FieldType type() {
        return field.type() instanceof FieldType.RollUp rollUp ? rollUp.result() : field.type();
    }

    /** The stored columns: all of the field, or the one that holds the part. */
    List<Column> columns() {
        var all = Column.holding(field);
        return part.isEmpty() || type() instanceof FieldType.PostalAddress
                ? all
                : all.stream().filter(column -> column.part().equals(part)).toList();
    }

    /** The object that a lookup's value points to; of several none is sure. */
    List<String> targets() {
        return switch (type()) {
            case FieldType.Lookup lookup -> part.isEmpty() ? lookup.to() : List.of(part);
            case FieldType.LookupMany many -> List.of(many.to());
            case FieldType.FileRef file -> List.of("file");
            default -> List.of();
        };
    }
}
