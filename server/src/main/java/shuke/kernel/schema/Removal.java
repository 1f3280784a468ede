package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.sql.Acting;
import tools.jackson.databind.node.JsonNodeFactory;

/** Taking a field or an object away: what stands against it, what goes with it. */
final class Removal {
    /** What a definition may say that names fields without needing them. */
    private static final List<String> ARRANGED =
            List.of("list", "sections", "highlights", "relatedLists", "layouts", "indexes");

    private final DSLContext db;
    private final String schema;
    private final Function<UsedElsewhere.Target, List<Usage.Use>> elsewhere;

    /** @param elsewhere where what is to go is used outside the definitions */
    Removal(DSLContext db, String schema, Function<UsedElsewhere.Target, List<Usage.Use>> elsewhere) {
        this.db = Acting.program(db);
        this.schema = schema;
        this.elsewhere = elsewhere;
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
        var remains = new LayoutRemains(defined, object.name(), field.name());
        for (var page : defined.objects()) {
            var left = remains.of(page);
            rearrange(page, page.name().equals(object.name()) ? left.without(Set.of(field.name())) : left, edits);
        }
        return edits;
    }

    List<Edit> object(Schema defined, ObjectType object, boolean force) {
        if (!object.custom()) {
            throw ProblemException.invalid(Problem.at(object.name(), "standardStays", object.label()));
        }
        var usage = usage(defined, object);
        if (usage.isInTheWay() || (!force && usage.records() > 0)) {
            throw inUse("objectInUse", object.name(), usage);
        }
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.RemoveObject(object.name()));
        var remains = new LayoutRemains(defined, object.name(), null);
        defined.objects().stream()
                .filter(page -> !page.name().equals(object.name()))
                .forEach(page -> rearrange(page, remains.of(page), edits));
        return edits;
    }

    Usage usage(Schema defined, ObjectType object, Field field) {
        var uses = FieldUsage.of(defined, object.name(), field.name()).stream()
                .map(use -> new Usage.Use(use.kind(), use.object(), use.name(), use.isStructural()))
                .toList();
        return new Usage(uses, filled(object, field))
                .and(elsewhere.apply(new UsedElsewhere.Target(defined, object.name(), field.name())));
    }

    Usage usage(Schema defined, ObjectType object) {
        var uses = new ArrayList<Usage.Use>();
        defined.pointersTo(object.name()).stream()
                .filter(pointer -> !pointer.object().equals(object.name()))
                .forEach(pointer -> uses.add(new Usage.Use(
                        "lookup", pointer.object(), pointer.field().name(), true)));
        var remains = new LayoutRemains(defined, object.name(), null);
        defined.objects().stream()
                .filter(page -> !page.name().equals(object.name()))
                .forEach(page -> remains.losing(page)
                        .forEach(related -> uses.add(new Usage.Use("relatedList", page.name(), related, false))));
        return new Usage(uses, count(object, "true"))
                .and(elsewhere.apply(new UsedElsewhere.Target(defined, object.name(), null)));
    }

    /** Says of an object what is different in how it is arranged, if anything is. */
    private static void rearrange(ObjectType was, ObjectType is, List<Edit> edits) {
        var before = Definitions.write(was);
        var after = Definitions.write(is);
        var patch = JsonNodeFactory.instance.objectNode();
        for (var part : ARRANGED) {
            if (!before.path(part).equals(after.path(part))) {
                patch.set(part, after.has(part) ? after.get(part) : patch.arrayNode());
            }
        }
        if (!patch.isEmpty()) {
            edits.add(new Edit.Put(new Patch(was.name(), null, patch)));
        }
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
