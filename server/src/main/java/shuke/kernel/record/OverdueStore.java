package shuke.kernel.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;

/** What has been in the recycle bin for too long, found by the index on the time of deletion. */
@Component
class OverdueStore {
    private final DSLContext db;

    OverdueStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /** A record in the bin; they come in the order of the times, those of one time in the order of the ids. */
    record Binned(Instant at, UUID id) {
        static final Binned FIRST = new Binned(Instant.EPOCH, new UUID(0, 0));
    }

    /** Those of the objects of which something went into the bin before that time; one statement for all. */
    Set<String> objects(Workspace workspace, Collection<ObjectType> objects, Instant before) {
        var binds = new ArrayList<Object>();
        var sql = objects.stream()
                .map(object -> {
                    binds.add(object.name());
                    binds.add(before.atOffset(ZoneOffset.UTC));
                    return "select cast(? as text) where exists (select 1 from %s where deleted_at < cast(? as timestamptz))"
                            .formatted(Sql.table(workspace, object));
                })
                .collect(Collectors.joining(" union all "));
        return Set.copyOf(db.fetch(sql, binds.toArray()).getValues(0, String.class));
    }

    /** The next ones behind {@code last}. */
    List<Binned> next(Workspace workspace, ObjectType object, Instant before, Binned last, int most) {
        return db.fetch(
                        """
                        select deleted_at, id from %s
                        where deleted_at < cast(? as timestamptz) and (deleted_at, id) > (cast(? as timestamptz), ?)
                        order by deleted_at nulls first, id limit %d
                        """.formatted(Sql.table(workspace, object), most),
                        before.atOffset(ZoneOffset.UTC),
                        last.at().atOffset(ZoneOffset.UTC),
                        last.id())
                .map(row -> new Binned(row.get(0, OffsetDateTime.class).toInstant(), row.get(1, UUID.class)));
    }

    /** Those of them that are still due, locked until the transaction ends; what somebody else is at is left to him. */
    List<UUID> lock(Workspace workspace, ObjectType object, Instant before, Collection<UUID> ids) {
        return db.fetch(
                        "select id from %s where id = any(?) and deleted_at < cast(? as timestamptz) order by id for update skip locked"
                                .formatted(Sql.table(workspace, object)),
                        ids.toArray(UUID[]::new),
                        before.atOffset(ZoneOffset.UTC))
                .getValues(0, UUID.class);
    }
}
