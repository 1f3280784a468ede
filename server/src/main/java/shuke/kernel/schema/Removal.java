package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldUsage.Use;
import shuke.kernel.sql.Acting;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Taking a field or an object away: what stands against it, what goes with it. */
final class Removal {
    private final DSLContext db;
    private final String schema;

    Removal(DSLContext db, String schema) {
        this.db = Acting.program(db);
        this.schema = schema;
    }

    /** The edits that remove a field, or a refusal that shows where it is used. */
    List<Edit> field(Schema defined, ObjectType object, Field field, boolean force) {
        if (!field.custom()) {
            throw ProblemException.invalid(Problem.at(field.name(), "standardStays", field.label()));
        }
        var usage = usage(defined, object, field);
        var uses = usage.uses();
        if (usage.isInTheWay() || (!force && (usage.records() > 0 || !uses.isEmpty()))) {
            throw inUse("fieldInUse", field.name(), usage);
        }
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.RemoveField(object.name(), field.name()));
        if (!uses.isEmpty()) {
            edits.add(
                    new Edit.Put(new Patch(object.name(), null, without(defined.object(object.name()), field.name()))));
        }
        return edits;
    }

    List<Edit> object(Schema schemaNow, ObjectType object, boolean force) {
        if (!object.custom()) {
            throw ProblemException.invalid(Problem.at(object.name(), "standardStays", object.label()));
        }
        var usage = usage(schemaNow, object);
        if (usage.isInTheWay() || (!force && usage.records() > 0)) {
            throw inUse("objectInUse", object.name(), usage);
        }
        return List.of(new Edit.RemoveObject(object.name()));
    }

    Usage usage(Schema defined, ObjectType object, Field field) {
        return Usage.of(FieldUsage.of(defined, object.name(), field.name()), filled(object, field));
    }

    Usage usage(Schema schemaNow, ObjectType object) {
        var uses = schemaNow.pointersTo(object.name()).stream()
                .filter(pointer -> !pointer.object().equals(object.name()))
                .map(pointer ->
                        new Use("lookup", pointer.object(), pointer.field().name()))
                .toList();
        return Usage.of(uses, count(object, "true"));
    }

    private static ProblemException inUse(String code, String name, Usage usage) {
        return new ProblemException(
                ProblemException.Kind.CONFLICT, List.of(Problem.at(name, code, name)), Map.of("usage", usage));
    }

    private long filled(ObjectType object, Field field) {
        var columns = Column.of(field);
        if (columns.isEmpty() || field.isComputed()) {
            return 0; // what is worked out is not lost, and a lookup to many goes with its lines
        }
        var names = columns.stream().map(column -> Sql.name(column.name())).collect(Collectors.joining(", "));
        return count(object, "num_nonnulls(" + names + ") > 0");
    }

    private long count(ObjectType object, String where) {
        return db.fetchSingle("select count(*) from (select from " + Sql.name(schema, object.table()) + " where "
                        + where + " limit " + Usage.MANY + ") as counted")
                .get(0, long.class);
    }

    private static ObjectNode without(ObjectType object, String field) {
        var tree = Definitions.write(object);
        var patch = JsonNodeFactory.instance.objectNode();
        var list = patch.putArray("list");
        object.list().stream().filter(name -> !name.equals(field)).forEach(list::add);
        var highlights = patch.putArray("highlights");
        object.highlights().stream().filter(name -> !name.equals(field)).forEach(highlights::add);
        var indexes = patch.putArray("indexes");
        object.indexes().stream()
                .filter(set -> !set.contains(field))
                .forEach(set -> set.forEach(indexes.addArray()::add));
        if (tree.has("sections")) {
            patch.set("sections", tree.get("sections"));
            patch.path("sections").forEach(section -> drop((ObjectNode) section, field));
        }
        return patch;
    }

    private static void drop(ObjectNode section, String field) {
        var kept = section.arrayNode();
        section.path("fields").forEach(name -> {
            if (!name.asString("").equals(field)) {
                kept.add(name);
            }
        });
        section.set("fields", kept);
    }

    /** The statements that take away the tables and columns of what is not in the schema any more. */
    static List<String> ddl(String schema, Schema before, Schema after) {
        var statements = new ArrayList<String>();
        for (var was : before.objects()) {
            var is = after.find(was.name()).orElse(null);
            was.fields().stream()
                    .filter(field -> is == null || is.find(field.name()).isEmpty())
                    .forEach(field -> apart(schema, was, field, statements));
            if (is == null) {
                statements.add("drop table " + Sql.name(schema, was.table()));
            } else {
                columns(schema, was, is, statements);
            }
        }
        return statements;
    }

    private static void apart(String schema, ObjectType object, Field field, List<String> statements) {
        switch (field.type()) {
            case FieldType.LookupMany _ ->
                statements.add("drop table " + Sql.name(schema, Naming.joinTable(object, field)));
            case FieldType.AutoNumber _ ->
                statements.add("drop sequence " + Sql.name(schema, Naming.sequence(object, field)));
            default -> {} // the others have columns only
        }
    }

    private static void columns(String schema, ObjectType was, @Nullable ObjectType is, List<String> statements) {
        if (is == null) {
            return;
        }
        var gone = was.fields().stream()
                .filter(field -> is.find(field.name()).isEmpty())
                .flatMap(field -> Column.of(field).stream())
                .map(column -> "drop column " + Sql.name(column.name()))
                .collect(Collectors.joining(", "));
        if (!gone.isEmpty()) {
            statements.add("alter table " + Sql.name(schema, was.table()) + " " + gone);
        }
    }
}
