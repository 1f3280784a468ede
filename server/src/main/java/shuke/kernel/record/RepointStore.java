package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.sql.Acting;

/** Who points to records, and has another one to point to. */
@Component
class RepointStore {
    /** Rows of the records that become another one; {@code kept} is that one. */
    private static final String INTO = "unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)";

    private final DSLContext db;

    RepointStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /** A place that points to a record. */
    record Place(UUID id, UUID pointed, int position) {}

    private static Object[] sides(Map<UUID, UUID> into) {
        return new Object[] {into.keySet().toArray(UUID[]::new), into.values().toArray(UUID[]::new)};
    }

    /** From now on until the transaction ends nothing comes to point to the records; what is about to is waited for. */
    void keep(Workspace workspace, ObjectType object, Collection<UUID> records) {
        db.execute(
                "select id from %s where id = any(?) order by id for update".formatted(Sql.table(workspace, object)),
                (Object) records.toArray(UUID[]::new));
    }

    /** What points to the records, in the bin or out of it, locked in the order of the ids; not what becomes one with them. */
    List<Place> pointing(Workspace workspace, ObjectType child, Pointer pointer, Map<UUID, UUID> into) {
        var sides = sides(into);
        return db.fetch(
                        """
                        select t.id, t.%1$s from %2$s as t join %3$s on t.%1$s = m.lost
                        where coalesce((select o.kept from unnest(cast(? as uuid[]), cast(? as uuid[])) as o (lost, kept)
                            where o.lost = t.id), t.id) <> m.kept
                        order by t.id for no key update of t
                        """.formatted(BinStore.column(pointer), Sql.table(workspace, child), INTO),
                        sides[0],
                        sides[1],
                        sides[0],
                        sides[1])
                .map(row -> new Place(row.get(0, UUID.class), row.get(1, UUID.class), 0));
    }

    /** As {@link #pointing}, of a lookup to many; the places of a record in their order. */
    List<Place> linking(Workspace workspace, ObjectType child, Field field, Map<UUID, UUID> into) {
        var sides = sides(into);
        return db.fetch("""
                        select l.source, l.target, l.position from %1$s as l join %2$s on l.target = m.lost
                        where coalesce((select o.kept from unnest(cast(? as uuid[]), cast(? as uuid[])) as o (lost, kept)
                            where o.lost = l.source), l.source) <> m.kept
                        order by l.source, l.position for update of l
                        """.formatted(Sql.links(workspace, child, field), INTO), sides[0], sides[1], sides[0], sides[1])
                .map(row -> new Place(row.get(0, UUID.class), row.get(1, UUID.class), row.get(2, Integer.class)));
    }

    /** Which of the records have which of the targets in a lookup to many. */
    Map<UUID, Set<UUID>> having(
            Workspace workspace, ObjectType child, Field field, Collection<UUID> records, Collection<UUID> targets) {
        var having = new HashMap<UUID, Set<UUID>>();
        db.fetch(
                        "select source, target from %s where source = any(?) and target = any(?)"
                                .formatted(Sql.links(workspace, child, field)),
                        records.toArray(UUID[]::new),
                        targets.toArray(UUID[]::new))
                .forEach(row -> having.computeIfAbsent(row.get(0, UUID.class), s -> new HashSet<>())
                        .add(row.get(1, UUID.class)));
        return having;
    }

    /** What a lookup of the records points to now, locked; those that are gone for good are left out. */
    Map<UUID, @Nullable UUID> now(Workspace workspace, ObjectType child, Pointer pointer, Collection<UUID> records) {
        var now = new HashMap<UUID, @Nullable UUID>();
        db.fetch(
                        "select id, %s from %s where id = any(?) order by id for no key update"
                                .formatted(BinStore.column(pointer), Sql.table(workspace, child)),
                        (Object) records.toArray(UUID[]::new))
                .forEach(row -> now.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return now;
    }

    /** Those of the records that are not gone for good. */
    Set<UUID> existing(Workspace workspace, ObjectType object, Collection<UUID> ids) {
        return Set.copyOf(
                db.fetch("select id from %s where id = any(?)".formatted(Sql.table(workspace, object)), (Object)
                                ids.toArray(UUID[]::new))
                        .getValues(0, UUID.class));
    }

    /** Points each record to its new target; who changed it last stays the person who did. */
    void turn(Work work, ObjectType child, Pointer pointer, Map<UUID, Trail.Turn> turns, Trail.Trace trace) {
        var column = BinStore.column(pointer);
        var others = Column.of(pointer.field()).stream()
                .map(each -> Sql.quoted(each.name()))
                .filter(each -> !each.equals(column))
                .map(each -> ", " + each + " = null")
                .collect(joining());
        RecordStore.execute(
                db,
                trace,
                """
                update %1$s as t set %2$s = u.target%3$s, updated_at = cast(? as timestamptz), version = t.version + 1
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, target) where t.id = u.id
                """.formatted(Sql.table(work.workspace(), child), column, others),
                work.at().atOffset(ZoneOffset.UTC),
                turns.keySet().toArray(UUID[]::new),
                turns.values().stream().map(turn -> turn.to().id()).toArray(UUID[]::new));
    }

    /**
     * Changes places of a lookup to many, which counts as a change of the records that have it.
     *
     * @param turned places whose target is another one from now on
     * @param to their new targets
     * @param dropped places that are taken out
     */
    void relink(
            Work work,
            ObjectType child,
            Field field,
            List<Place> turned,
            List<UUID> to,
            List<Place> dropped,
            Trail.Trace trace) {
        var touched = new HashSet<UUID>();
        turned.forEach(place -> touched.add(place.id()));
        dropped.forEach(place -> touched.add(place.id()));
        RecordStore.execute(
                db,
                trace,
                // further parts of the statement that already carries the trace
                """
                , dropped as (delete from %1$s as l using unnest(cast(? as uuid[]), cast(? as uuid[])) as d (source, target)
                    where l.source = d.source and l.target = d.target),
                turned as (update %1$s as l set target = u.becomes
                    from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[])) as u (source, target, becomes)
                    where l.source = u.source and l.target = u.target)
                update %2$s set updated_at = cast(? as timestamptz), version = version + 1 where id = any(?)
                """.formatted(Sql.links(work.workspace(), child, field), Sql.table(work.workspace(), child)),
                ids(dropped),
                targets(dropped),
                ids(turned),
                targets(turned),
                to.toArray(UUID[]::new),
                work.at().atOffset(ZoneOffset.UTC),
                touched.toArray(UUID[]::new));
    }

    /** Puts places of a lookup to many back in; which counts as a change of the records. */
    void link(Work work, ObjectType child, Field field, List<Place> places, Trail.Trace trace) {
        RecordStore.execute(
                db,
                trace,
                """
                , linked as (insert into %1$s (source, target, position)
                    select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as integer[])) on conflict do nothing)
                update %2$s set updated_at = cast(? as timestamptz), version = version + 1 where id = any(?)
                """.formatted(Sql.links(work.workspace(), child, field), Sql.table(work.workspace(), child)),
                ids(places),
                targets(places),
                places.stream().map(Place::position).toArray(Integer[]::new),
                work.at().atOffset(ZoneOffset.UTC),
                ids(places));
    }

    private static UUID[] ids(List<Place> places) {
        return places.stream().map(Place::id).toArray(UUID[]::new);
    }

    private static UUID[] targets(List<Place> places) {
        return places.stream().map(Place::pointed).toArray(UUID[]::new);
    }

    /** How many point to the records, outside the bin, and how many of them whoever works sees. */
    BinStore.Referring count(Work asking, ObjectType child, Pointer pointer, Collection<UUID> records) {
        var ids = DSL.val(records.toArray(UUID[]::new));
        var own = child.name().equals(pointer.target()) ? " and t.id <> all({0})" : "";
        var from = pointer.isMany()
                ? "from %s as t where exists (select 1 from %s as l where l.source = t.id and l.target = any({0}))"
                        .formatted(
                                Sql.table(asking.workspace(), child),
                                Sql.links(asking.workspace(), child, pointer.field()))
                : "from %s as t where t.%s = any({0})"
                        .formatted(Sql.table(asking.workspace(), child), BinStore.column(pointer));
        var row = db.fetchSingle(
                "select count(*), count(*) filter (where {1}) " + from + " and t.deleted_at is null" + own,
                ids,
                asking.rules().of(child, "t"));
        return new BinStore.Referring(row.get(0, Long.class), row.get(1, Long.class));
    }
}
