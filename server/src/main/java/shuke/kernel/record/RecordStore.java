package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Trail.Trace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.Naming;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;
import shuke.kernel.sql.TextArray;
import shuke.kernel.vault.Sealed;

/** The tables of objects, as they are written. */
@Component
class RecordStore {
    /** So many locks a batch takes at most for its keys; PostgreSQL's table of locks has room for a few thousand. */
    private static final int SLOTS = 128;

    /** Numbers drawn one by one to close a gap; in the time that many take, no jump is overtaken. */
    private static final long DRAWN = 10_000;

    private static final String STAMP =
            "updated_at = cast(? as timestamptz), updated_by = cast(? as uuid), version = version + 1";

    private final DSLContext plain;
    private final DSLContext db;
    private final Access access;

    RecordStore(DSLContext db, Access access) {
        this.plain = db;
        this.access = access;
        this.db = Acting.program(db);
    }

    /** For whom a change is made: the tables keep from her what is not hers. */
    private DSLContext as(Actor actor) {
        return actor.isSystem()
                ? db
                : Acting.person(plain, actor.workspace().schema(), Standing.isUnlimited(actor), access.standing(actor));
    }

    /** Adds all rows with one statement; columns that are empty in every row are left to be empty. */
    void insert(Actor actor, Sealed sealed, Trace trace) {
        var used = used(sealed);
        var columns = used.stream().map(i -> sealed.columns().get(i)).toList();
        execute(
                as(actor),
                trace,
                "insert into %s (id, %s) select id, %s from %s as u (id, %s)"
                        .formatted(
                                Sql.table(actor.workspace(), sealed.object()),
                                columns.stream().map(c -> Sql.quoted(c.name())).collect(joining(", ")),
                                columns.stream().map(RecordStore::cast).collect(joining(", ")),
                                given(sealed, columns.size()),
                                columns.stream().map(c -> Sql.quoted(c.name())).collect(joining(", "))),
                binds(sealed, used));
    }

    /** Changes all rows with one statement: the same columns in each, so a row may get what it has already. */
    void update(Actor actor, Sealed sealed, Trace trace) {
        var all = new ArrayList<Integer>();
        for (var i = 0; i < sealed.columns().size(); i++) {
            all.add(i);
        }
        execute(
                as(actor),
                trace,
                "update %s as t set %s from %s as u (id, %s) where t.id = u.id"
                        .formatted(
                                Sql.table(actor.workspace(), sealed.object()),
                                sealed.columns().stream()
                                        .map(c -> Sql.quoted(c.name()) + " = " + cast(c))
                                        .collect(joining(", ")),
                                given(sealed, sealed.columns().size()),
                                sealed.columns().stream()
                                        .map(c -> Sql.quoted(c.name()))
                                        .collect(joining(", "))),
                binds(sealed, all));
    }

    private static String cast(Column column) {
        return "cast(u.%s as %s)".formatted(Sql.quoted(column.name()), column.sqlType());
    }

    private static List<Integer> used(Sealed sealed) {
        var used = new ArrayList<Integer>();
        for (var i = 0; i < sealed.columns().size(); i++) {
            for (var cell : sealed.cells().get(i)) {
                if (cell != null) {
                    used.add(i);
                    break;
                }
            }
        }
        return used;
    }

    private static Object[] binds(Sealed sealed, List<Integer> columns) {
        var binds = new ArrayList<Object>();
        if (sealed.ids().size() == 1) {
            binds.add(sealed.ids().getFirst());
            columns.forEach(i -> binds.add(DSL.val(sealed.cells().get(i)[0], SQLDataType.VARCHAR)));
        } else {
            binds.add(sealed.ids().toArray(UUID[]::new));
            columns.forEach(i -> binds.add(TextArray.of(sealed.cells().get(i))));
        }
        return binds.toArray();
    }

    /** Where the rows come from: a single one in its own words, since with arrays PostgreSQL plans anew each time. */
    private static String given(Sealed sealed, int columns) {
        var places = "?" + ", ?".repeat(columns);
        return (sealed.ids().size() == 1 ? "(values (%s))" : "unnest(%s)").formatted(places);
    }

    /** Moves records into the recycle bin. Their version goes up, so that an edit begun before is refused. */
    void delete(Actor actor, ObjectType object, Collection<UUID> ids, Instant at, Trace trace) {
        execute(
                trace,
                "update %s set deleted_at = cast(? as timestamptz), deleted_by = cast(? as uuid), version = version + 1 where id = any(?)"
                        .formatted(Sql.table(actor.workspace(), object)),
                at.atOffset(ZoneOffset.UTC),
                actor.isSystem() ? null : actor.user(),
                ids.toArray(UUID[]::new));
    }

    void restore(Workspace workspace, ObjectType object, Collection<UUID> ids, Trace trace) {
        execute(
                trace,
                "update %s set deleted_at = null, deleted_by = null, version = version + 1 where id = any(?)"
                        .formatted(Sql.table(workspace, object)),
                (Object) ids.toArray(UUID[]::new));
    }

    void purge(Workspace workspace, ObjectType object, Collection<UUID> ids, Trace trace) {
        execute(trace, "delete from %s where id = any(?)".formatted(Sql.table(workspace, object)), (Object)
                ids.toArray(UUID[]::new));
    }

    /** Empties a column of records, which counts as a change of them. */
    void loosen(Actor actor, ObjectType object, String column, Collection<UUID> ids, Instant at, Trace trace) {
        execute(
                trace,
                "update %s set %s = null, %s where id = any(?)"
                        .formatted(Sql.table(actor.workspace(), object), column, STAMP),
                at.atOffset(ZoneOffset.UTC),
                actor.isSystem() ? null : actor.user(),
                ids.toArray(UUID[]::new));
    }

    /** Takes targets out of a lookup to many, which counts as a change of the records that have it. */
    void unlink(
            Actor actor,
            ObjectType object,
            Field field,
            Collection<UUID> ids,
            Collection<UUID> targets,
            Instant at,
            Trace trace) {
        execute(
                trace,
                // one more part of the statement that already carries the trace
                ", unlinked as (delete from %s where target = any(?)) update %s set %s where id = any(?)"
                        .formatted(
                                Sql.links(actor.workspace(), object, field),
                                Sql.table(actor.workspace(), object),
                                STAMP),
                targets.toArray(UUID[]::new),
                at.atOffset(ZoneOffset.UTC),
                actor.isSystem() ? null : actor.user(),
                ids.toArray(UUID[]::new));
    }

    /** Makes the change and leaves its trace, with one statement. */
    private void execute(Trace trace, String change, @Nullable Object... binds) {
        execute(db, trace, change, binds);
    }

    static void execute(DSLContext acting, Trace trace, String change, @Nullable Object... binds) {
        var parts = new ArrayList<QueryPart>(trace.statements());
        var carried = IntStream.range(0, parts.size())
                .mapToObj("trace_%1$d as ({%1$d})"::formatted)
                .collect(joining(", "));
        parts.add(DSL.sql(change, binds));
        acting.execute("with %s {%d}".formatted(carried, parts.size() - 1), parts.toArray(QueryPart[]::new));
    }

    /** Puts the targets of a lookup to many in place of those that were there. */
    void relink(Workspace workspace, ObjectType object, Field field, Map<UUID, List<UUID>> targets) {
        var table = Sql.links(workspace, object, field);
        db.execute("delete from %s where source = any(?)".formatted(table), (Object)
                targets.keySet().toArray(UUID[]::new));
        var sources = new ArrayList<UUID>();
        var ends = new ArrayList<UUID>();
        var positions = new ArrayList<Integer>();
        targets.forEach((source, list) -> list.forEach(target -> {
            sources.add(source);
            ends.add(target);
            positions.add(positions.size());
        }));
        if (!sources.isEmpty()) {
            db.execute(
                    "insert into %s (source, target, position) select * from unnest(?, ?, ?)".formatted(table),
                    sources.toArray(UUID[]::new),
                    ends.toArray(UUID[]::new),
                    positions.toArray(Integer[]::new));
        }
    }

    /** The targets of a lookup to many, in their order. */
    Map<UUID, List<UUID>> linked(Workspace workspace, ObjectType object, Field field, Collection<UUID> sources) {
        var linked = new LinkedHashMap<UUID, List<UUID>>();
        db.fetch(
                        "select source, target from %s where source = any(?) order by source, position"
                                .formatted(Sql.links(workspace, object, field)),
                        (Object) sources.toArray(UUID[]::new))
                .forEach(row -> linked.computeIfAbsent(row.get(0, UUID.class), s -> new ArrayList<>())
                        .add(row.get(1, UUID.class)));
        return linked;
    }

    /** Keeps two writers from creating the same key at once where the key is not unique in the database. */
    void guard(Workspace workspace, ObjectType object, Field field, Collection<Object> values) {
        var place = Sql.table(workspace, object) + "." + field.name();
        var locks = values.stream()
                .map(value -> (long) place.hashCode() * SLOTS + Math.floorMod(value.hashCode(), SLOTS))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        db.fetch("select pg_advisory_xact_lock(k) from unnest(?) as k", (Object) locks);
    }

    /**
     * Has the counter go on behind a number that somebody gave. Writers who draw numbers meanwhile are not held up: a small
     * gap is drawn like any numbers, so that the counter cannot go back; a large one is jumped over, one jump at a time, and
     * nobody draws that many numbers in between.
     */
    void passOver(Workspace workspace, ObjectType object, Field field, long number) {
        var sequence = Sql.quoted(workspace.schema()) + "." + Sql.quoted(Naming.sequence(object, field));
        if (missing(sequence, number) <= 0) {
            return;
        }
        db.fetch("select pg_advisory_xact_lock(hashtext(?))", sequence);
        var gap = missing(sequence, number);
        if (gap > DRAWN) {
            db.fetch("select setval(?::regclass, ?)", sequence, number);
        } else if (gap > 0) {
            db.fetch("select max(nextval(?::regclass)) from generate_series(1, ?)", sequence, gap);
        }
    }

    private long missing(String sequence, long number) {
        var last = db.fetchValue("select case when is_called then last_value else 0 end from " + sequence);
        return number - ((Number) java.util.Objects.requireNonNull(last)).longValue();
    }

    /** The next numbers of an auto-number field. */
    List<Long> next(Workspace workspace, ObjectType object, Field field, int count) {
        var sequence = Sql.quoted(workspace.schema()) + "." + Sql.quoted(Naming.sequence(object, field));
        return db.fetch("select nextval(?::regclass) from generate_series(1, ?)", sequence, count)
                .getValues(0, Long.class);
    }
}
