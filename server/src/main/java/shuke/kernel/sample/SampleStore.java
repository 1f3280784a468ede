package shuke.kernel.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;

/** The table {@code sample_record}: which records came along, and what became of them. */
@Repository
class SampleStore {
    private final DSLContext db;

    SampleStore(DSLContext db) {
        this.db = db;
    }

    /** Behind those that are there already. */
    void add(Workspace workspace, List<Row> rows) {
        db.execute(
                """
                insert into %s.sample_record (record, object, version)
                select record, object, version from unnest(?::uuid[], ?::text[], ?::bigint[])
                    with ordinality as t (record, object, version, nr) order by nr
                on conflict (record) do nothing
                """.formatted(workspace.schema()),
                rows.stream().map(Row::id).toArray(UUID[]::new),
                rows.stream().map(Row::object).toArray(String[]::new),
                rows.stream().map(Row::version).toArray(Long[]::new));
    }

    /** How many of each object are there, the most first. */
    Map<String, Long> counts(Workspace workspace) {
        var counts = new LinkedHashMap<String, Long>();
        db.fetch(
                        "select object, count(*) from %s.sample_record where gone_with is null group by object order by 2 desc, 1"
                                .formatted(workspace.schema()))
                .forEach(row -> counts.put(row.get(0, String.class), row.get(1, Long.class)));
        return counts;
    }

    /** All that no removal has taken, in the order of the load. */
    List<Item> all(Workspace workspace) {
        return db.fetch("select * from %s.sample_record where gone_with is null order by place"
                        .formatted(workspace.schema()))
                .map(SampleStore::item);
    }

    /** The next ones to go: the last that were loaded come first, all of one object. */
    List<Item> next(Workspace workspace, boolean wholly, @Nullable Long before, int most) {
        return ofOneObject(db.fetch("""
                        select * from %s.sample_record
                        where gone_with is null and place < coalesce(?, 9223372036854775807) and (? or kept is null)
                        order by place desc limit ?
                        """.formatted(workspace.schema()), before, wholly, most)
                .map(SampleStore::item));
    }

    /** The next ones to come back, in the order of the load, all of one object. */
    List<Item> nextBack(Workspace workspace, UUID removal, int most) {
        return ofOneObject(db.fetch(
                        "select * from %s.sample_record where gone_with = ? order by place limit ?"
                                .formatted(workspace.schema()),
                        removal,
                        most)
                .map(SampleStore::item));
    }

    private static List<Item> ofOneObject(List<Item> items) {
        return items.stream()
                .takeWhile(item -> item.object().equals(items.getFirst().object()))
                .toList();
    }

    /** Notes why some stay; all others have no reason to any more. */
    void keep(Workspace workspace, Map<UUID, Why> kept) {
        var schema = workspace.schema();
        db.execute("update %s.sample_record set kept = null where kept is not null".formatted(schema));
        why(workspace, kept);
    }

    void why(Workspace workspace, Map<UUID, Why> kept) {
        db.execute(
                """
                update %s.sample_record as s set kept = t.kept
                from unnest(?::uuid[], ?::text[]) as t (record, kept) where s.record = t.record
                """.formatted(workspace.schema()),
                kept.keySet().toArray(UUID[]::new),
                kept.values().stream().map(Why::text).toArray(String[]::new));
    }

    void gone(Workspace workspace, UUID removal, List<UUID> records) {
        db.execute(
                "update %s.sample_record set gone_with = ?, kept = null where record = any(?)"
                        .formatted(workspace.schema()),
                removal,
                records.toArray(UUID[]::new));
    }

    /** They are there, as they are now. */
    void renew(Workspace workspace, List<Row> rows) {
        db.execute(
                """
                update %s.sample_record as s set gone_with = null, version = t.version
                from unnest(?::uuid[], ?::bigint[]) as t (record, version) where s.record = t.record
                """.formatted(workspace.schema()),
                rows.stream().map(Row::id).toArray(UUID[]::new),
                rows.stream().map(Row::version).toArray(Long[]::new));
    }

    /** Of records that are no longer there nothing is known. */
    void forget(Workspace workspace, List<UUID> records) {
        db.execute("delete from %s.sample_record where record = any(?)".formatted(workspace.schema()), (Object)
                records.toArray(UUID[]::new));
    }

    long left(Workspace workspace, boolean wholly) {
        return db.fetchSingle(
                        "select count(*) from %s.sample_record where gone_with is null and (? or kept is null)"
                                .formatted(workspace.schema()),
                        wholly)
                .get(0, Long.class);
    }

    private static Item item(Record row) {
        return new Item(
                row.get("record", UUID.class),
                row.get("object", String.class),
                row.get("version", Long.class),
                row.get("place", Long.class));
    }
}
