package shuke.kernel.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.sql.Acting;

/** Who points to records that are about to go. */
@Component
class BinStore {
    private final DSLContext db;

    BinStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /** Which of the children are meant. */
    sealed interface Which {}

    /** Those outside the bin. */
    record Live() implements Which {}

    /** Those in it: all, or those that went at that time. */
    record InBin(@Nullable Instant since) implements Which {}

    static final Which LIVE = new Live();

    /** How many point to a record, and how many of them whoever works sees. */
    record Referring(long all, long seen) {}

    /** @param alsoInBin whether those in the bin count */
    Map<UUID, Referring> referring(
            Work work, ObjectType child, Pointer pointer, Collection<UUID> ids, boolean alsoInBin) {
        var counts = new HashMap<UUID, Referring>();
        var sql =
                "select t.%1$s, count(*), count(*) filter (where {1}) from %2$s as t where t.%1$s = any({0})%3$s group by t.%1$s"
                        .formatted(
                                column(pointer),
                                Sql.table(work.workspace(), child),
                                alsoInBin ? "" : " and t.deleted_at is null");
        db.fetch(sql, DSL.val(ids.toArray(UUID[]::new)), work.rules().of(child, "t"))
                .forEach(row -> counts.put(
                        row.get(0, UUID.class), new Referring(row.get(1, Long.class), row.get(2, Long.class))));
        return counts;
    }

    List<UUID> children(Workspace workspace, ObjectType child, Pointer pointer, Collection<UUID> ids, Which which) {
        var sql = "select id from %s where %s = any(?) and deleted_at "
                .formatted(Sql.table(workspace, child), column(pointer));
        var parents = ids.toArray(UUID[]::new);
        var rows = switch (which) {
            case Live live -> db.fetch(sql + "is null order by id for no key update", (Object) parents);
            case InBin(var since)
            when since == null -> db.fetch(sql + "is not null order by id for update", (Object) parents);
            case InBin(var since) ->
                db.fetch(
                        sql + "= cast(? as timestamptz) order by id",
                        parents,
                        Objects.requireNonNull(since).atOffset(ZoneOffset.UTC));
        };
        return rows.getValues(0, UUID.class);
    }

    /** What each record that points to one of these points to, wherever it is; locked, in the order of the ids. */
    Map<UUID, UUID> pointing(Workspace workspace, ObjectType child, Pointer pointer, Collection<UUID> ids) {
        var pointing = new LinkedHashMap<UUID, UUID>();
        db.fetch(
                        "select id, %1$s from %2$s where %1$s = any(?) order by id for no key update"
                                .formatted(column(pointer), Sql.table(workspace, child)),
                        (Object) ids.toArray(UUID[]::new))
                .forEach(row -> pointing.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return pointing;
    }

    /** As {@link #pointing}, of a lookup to many. */
    Map<UUID, UUID> linking(Workspace workspace, ObjectType child, Pointer pointer, Collection<UUID> ids) {
        var linking = new LinkedHashMap<UUID, UUID>();
        db.fetch(
                        "select source, target from %s where target = any(?) order by source"
                                .formatted(Sql.links(workspace, child, pointer.field())),
                        (Object) ids.toArray(UUID[]::new))
                .forEach(row -> linking.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return linking;
    }

    /** The column of a lookup, a file or a picture that points to the target. */
    static String column(Pointer pointer) {
        var at = pointer.field().type() instanceof FieldType.Lookup lookup
                        && lookup.to().size() > 1
                ? lookup.to().indexOf(pointer.target())
                : 0;
        return Sql.quoted(Column.of(pointer.field()).get(at).name());
    }
}
