package shuke.kernel.filter;

import java.util.List;
import java.util.Optional;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Naming;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.schema.Schema;

/**
 * Several records that belong to one.
 *
 * @param hops the lookups from the record of the level to the one that they belong to
 * @param object what they are
 */
record Children(String name, List<Hop> hops, ObjectType owner, ObjectType object, Link link) {
    Children {
        hops = List.copyOf(hops);
    }

    /** How they are tied to it. */
    sealed interface Link {
        /** By a column of theirs. */
        record ByColumn(String column) implements Link {}

        /** By a table in between: {@code mine} holds the id of the one, {@code theirs} theirs. */
        record ByTable(String table, String mine, String theirs) implements Link {}
    }

    static Optional<Children> find(Schema schema, ObjectType owner, List<Hop> hops, String name) {
        var field = owner.find(name);
        if (field.isPresent()) {
            return field.filter(f -> f.type() instanceof FieldType.LookupMany).map(f -> {
                var to = schema.object(((FieldType.LookupMany) f.type()).to());
                return new Children(name, hops, owner, to, table(owner, f, "source", "target"));
            });
        }
        return schema.pointersTo(owner.name()).stream()
                .filter(pointer ->
                        pointer.related() != null && pointer.related().name().equals(name))
                .findFirst()
                .map(pointer -> behind(schema, owner, hops, pointer, name));
    }

    private static Children behind(Schema schema, ObjectType owner, List<Hop> hops, Pointer pointer, String name) {
        var object = schema.object(pointer.object());
        var link = pointer.field().type() instanceof FieldType.LookupMany
                ? table(object, pointer.field(), "target", "source")
                : new Link.ByColumn(column(pointer));
        return new Children(name, hops, owner, object, link);
    }

    private static String column(Pointer pointer) {
        return Column.of(pointer.field()).stream()
                .filter(c -> c.part().isEmpty() || c.part().equals(pointer.target()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Link table(ObjectType object, Field field, String mine, String theirs) {
        return new Link.ByTable(Naming.joinTable(object, field), mine, theirs);
    }
}
