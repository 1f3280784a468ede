package shuke.kernel.merge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Forebears;
import shuke.kernel.record.Moved;
import shuke.kernel.vault.Vault;

/** The tables {@code merge_run}, {@code merge_lost} and {@code merge_moved}. */
@Repository
class MergeStore implements Forebears {
    private static final String ROOM = "merge";
    private static final String TOLD = "told";
    private static final String RUN = """
            select r.*, array(select l.record from %1$s.merge_lost l where l.merge = r.id and l.chosen order by l.record) as lost
            from %1$s.merge_run r
            """;

    private final DSLContext db;
    private final Vault vault;

    MergeStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(Workspace workspace, Merge merge, Story story, List<Moved> moved) {
        var schema = workspace.schema();
        db.execute(
                "insert into %s.merge_run (id, object, kept, actor, at, told) values (?, ?, ?, ?, cast(? as timestamptz), ?)"
                        .formatted(schema),
                merge.id(),
                merge.object(),
                merge.kept(),
                merge.actor(),
                at(merge.at()),
                vault.sealTold(workspace, ROOM, TOLD, merge.id(), Kept.text(story)));
        for (var step : story.steps()) {
            var chosen =
                    step.object().equals(merge.object()) && step.into().keySet().containsAll(merge.lost());
            db.execute(
                    """
                    insert into %s.merge_lost (merge, object, record, kept, chosen)
                    select cast(? as uuid), ?, u.record, u.kept, ? from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (record, kept)
                    """.formatted(schema),
                    merge.id(),
                    step.object(),
                    chosen,
                    step.into().keySet().toArray(UUID[]::new),
                    step.into().values().toArray(UUID[]::new));
        }
        for (var number = 0; number < moved.size(); number++) add(schema, merge.id(), number, moved.get(number));
    }

    private void add(String schema, UUID merge, int number, Moved moved) {
        db.execute(
                "insert into %s.merge_moved values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(schema),
                merge,
                number,
                moved.object(),
                moved.field(),
                moved.target(),
                moved.from(),
                moved.to(),
                moved.records().toArray(UUID[]::new),
                moved.positions().toArray(Integer[]::new),
                moved.dropped());
    }

    Optional<Merge> find(Workspace workspace, UUID id) {
        return db.fetchOptional((RUN + " where r.id = ?").formatted(workspace.schema()), id)
                .map(MergeStore::merge);
    }

    /** Nobody else gets it until the transaction ends. */
    Optional<Merge> lock(Workspace workspace, UUID id) {
        return db.fetchOptional((RUN + " where r.id = ? for update of r").formatted(workspace.schema()), id)
                .map(MergeStore::merge);
    }

    /**
     * The latest first.
     *
     * @param record one of the records; null for all of the object
     * @param before the last one seen
     */
    List<Merge> of(Workspace workspace, String object, @Nullable UUID record, @Nullable UUID before, int most) {
        var sql = new StringBuilder(RUN).append(" where r.object = ?");
        var binds = new ArrayList<Object>(List.of(object));
        if (record != null) {
            sql.append(
                    " and (r.kept = ? or exists (select 1 from %1$s.merge_lost l where l.merge = r.id and l.record = ?))");
            binds.addAll(List.of(record, record));
        }
        if (before != null) {
            sql.append(" and r.id < ?");
            binds.add(before);
        }
        return db.fetch(
                        sql.append(" order by r.id desc limit ")
                                .append(most)
                                .toString()
                                .formatted(workspace.schema()),
                        binds.toArray())
                .map(MergeStore::merge);
    }

    /** What was done, where it is still kept. */
    Optional<Story> story(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select told from %s.merge_run where id = ? and told is not null".formatted(workspace.schema()),
                        id)
                .map(row -> Kept.story(vault.openTold(workspace, ROOM, TOLD, id, row.get(0, String.class))));
    }

    List<Moved> moved(Workspace workspace, UUID id) {
        return db.fetch(
                        "select * from %s.merge_moved where merge = ? order by number".formatted(workspace.schema()),
                        id)
                .map(row -> new Moved(
                        row.get("object", String.class),
                        row.get("field", String.class),
                        row.get("target", String.class),
                        row.get("lost", UUID.class),
                        row.get("kept", UUID.class),
                        Arrays.asList(row.get("records", UUID[].class)),
                        Arrays.asList(row.get("positions", Integer[].class)),
                        row.get("dropped", Boolean.class)));
    }

    /** How many records were turned to the kept one, by object. */
    Map<String, Long> counts(Workspace workspace, UUID id) {
        var counts = new HashMap<String, Long>();
        db.fetch(
                        "select object, sum(cardinality(records)) from %s.merge_moved where merge = ? group by object"
                                .formatted(workspace.schema()),
                        id)
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }

    /** Whether a later one still stands in which one of these records became another or another became one of them. */
    boolean hasLater(Workspace workspace, UUID id, Collection<UUID> records) {
        return !db.fetch(
                        """
                select 1 from %1$s.merge_run r join %1$s.merge_lost l on l.merge = r.id
                where r.id > ? and r.undone_at is null and (l.record = any(?) or l.kept = any(?))
                """.formatted(workspace.schema()),
                        id,
                        records.toArray(UUID[]::new),
                        records.toArray(UUID[]::new))
                .isEmpty();
    }

    void undone(Workspace workspace, UUID id, Instant at, UUID by) {
        db.execute(
                "update %s.merge_run set undone_at = cast(? as timestamptz), undone_by = ?, told = null where id = ?"
                        .formatted(workspace.schema()),
                at(at),
                by,
                id);
    }

    /** What is kept of older ones goes: from then on they cannot be taken back. */
    void forgetBefore(Workspace workspace, Instant time) {
        db.execute("""
                with old as (update %1$s.merge_run set told = null where told is not null and at < cast(? as timestamptz) returning id)
                delete from %1$s.merge_moved using old where merge = old.id
                """.formatted(workspace.schema()), at(time));
    }

    /** Which record has the place of this one, by the latest merge that stands. */
    Optional<Ref> successor(Workspace workspace, String object, UUID record) {
        return successors(workspace, object, List.of(record)).values().stream().findFirst();
    }

    /** For each of the records that went the one that has its place. */
    Map<UUID, Ref> successors(Workspace workspace, String object, Collection<UUID> records) {
        var successors = new HashMap<UUID, Ref>();
        db.fetch("""
                        with recursive way as (
                            select l.record as start, l.kept, 1 as far from %1$s.merge_lost l join %1$s.merge_run r on r.id = l.merge
                            where l.record = any(?) and l.object = ? and r.undone_at is null
                            union all
                            select w.start, l.kept, w.far + 1 from way w join %1$s.merge_lost l on l.record = w.kept
                            join %1$s.merge_run r on r.id = l.merge where r.undone_at is null
                        )
                        select distinct on (start) start, kept from way order by start, far desc
                        """.formatted(workspace.schema()), records.toArray(UUID[]::new), object)
                .forEach(row -> successors.put(row.get(0, UUID.class), new Ref(object, row.get(1, UUID.class))));
        return successors;
    }

    /** The merges that still stand, and can be taken back, by which any of the records went. */
    List<UUID> lost(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetch("""
                        select l.merge from %1$s.merge_lost l join %1$s.merge_run r on r.id = l.merge
                        where l.record = any(?) and l.object = ? and r.undone_at is null and r.told is not null
                        """.formatted(workspace.schema()), records.toArray(UUID[]::new), object)
                .getValues(0, UUID.class);
    }

    @Override
    public List<UUID> of(Workspace workspace, String object, UUID record) {
        return db.fetch("""
                        with recursive way as (
                            select l.record from %1$s.merge_lost l join %1$s.merge_run r on r.id = l.merge
                            where l.kept = ? and l.object = ? and r.undone_at is null
                            union
                            select l.record from way w join %1$s.merge_lost l on l.kept = w.record
                            join %1$s.merge_run r on r.id = l.merge where r.undone_at is null
                        )
                        select record from way
                        """.formatted(workspace.schema()), record, object).getValues(0, UUID.class);
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    private static Merge merge(Record row) {
        var undone = row.get("undone_at", OffsetDateTime.class);
        return new Merge(
                row.get("id", UUID.class),
                row.get("object", String.class),
                row.get("kept", UUID.class),
                Arrays.asList(row.get("lost", UUID[].class)),
                row.get("actor", UUID.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                undone == null ? null : undone.toInstant(),
                row.get("undone_by", UUID.class),
                row.get(TOLD, String.class) != null);
    }
}
