package shuke.kernel.notification;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The tables {@code notification_follow} and {@code notification_item}, where records become one. Ids stand in texts with blanks between. */
@Component
class FollowStore {
    private static final String INTO = "unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)";

    private final DSLContext db;

    FollowStore(DSLContext db) {
        this.db = db;
    }

    long count(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetchSingle(
                        "select count(*) from %s.notification_follow where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .get(0, Long.class);
    }

    /** @return record and person of those who follow what they did not follow before */
    List<String> followToo(Workspace workspace, String object, Map<UUID, UUID> into) {
        return db.fetch(
                        """
                        insert into %1$s.notification_follow (record, object, person, at)
                        select m.kept, f.object, f.person, min(f.at) from %1$s.notification_follow f join %2$s on f.record = m.lost
                        where f.object = ? group by m.kept, f.object, f.person
                        on conflict do nothing returning record || ' ' || person
                        """.formatted(workspace.schema(), INTO),
                        into.keySet().toArray(UUID[]::new),
                        into.values().toArray(UUID[]::new),
                        object)
                .getValues(0, String.class);
    }

    /** @return record, person and since when */
    List<String> leave(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetch(
                        "delete from %s.notification_follow where object = ? and record = any(?) returning record, person, at"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2, OffsetDateTime.class));
    }

    /** What was told is about the other record from now on, but where she has the same to read of it already. */
    List<String> turnItems(Workspace workspace, String object, Map<UUID, UUID> into) {
        return db.fetch(
                        """
                        with found as (
                            select n.id, m.lost, m.kept, n.person, n.kind, n.read_at is null and n.comment is null as waits,
                                row_number() over (partition by n.person, n.kind, m.kept, n.read_at is null and n.comment is null
                                    order by n.at desc, n.id) as rank
                            from %1$s.notification_item n join %2$s on n.record = m.lost where n.object = ?
                        )
                        update %1$s.notification_item as n set record = f.kept from found f
                        where n.id = f.id and (not f.waits or (f.rank = 1 and not exists (
                            select 1 from %1$s.notification_item o where o.person = f.person and o.kind = f.kind and o.record = f.kept
                            and o.object = n.object and o.read_at is null and o.comment is null)))
                        returning n.id || ' ' || f.lost
                        """.formatted(workspace.schema(), INTO),
                        into.keySet().toArray(UUID[]::new),
                        into.values().toArray(UUID[]::new),
                        object)
                .getValues(0, String.class);
    }

    void unfollow(Workspace workspace, String object, List<String[]> came) {
        db.execute("""
                delete from %s.notification_follow as f using unnest(cast(? as uuid[]), cast(? as uuid[])) as u (record, person)
                where f.record = u.record and f.person = u.person and f.object = ?
                """.formatted(workspace.schema()), column(came, 0), column(came, 1), object);
    }

    void followAgain(Workspace workspace, String object, List<String[]> left) {
        db.execute("""
                insert into %s.notification_follow (record, object, person, at)
                select u.record, ?, u.person, u.at
                from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as timestamptz[])) as u (record, person, at)
                on conflict do nothing
                """.formatted(workspace.schema()), object, column(left, 0), column(left, 1), column(left, 2));
    }

    void turnItemsBack(Workspace workspace, List<String[]> items) {
        db.execute("""
                update %1$s.notification_item as n set record = u.record
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, record) where n.id = u.id
                and (n.read_at is not null or n.comment is not null or not exists (
                    select 1 from %1$s.notification_item o where o.person = n.person and o.kind = n.kind and o.record = u.record
                    and o.object = n.object and o.read_at is null and o.comment is null))
                """.formatted(workspace.schema()), column(items, 0), column(items, 1));
    }

    private static String[] column(List<String[]> lines, int at) {
        return lines.stream().map(line -> line[at]).toArray(String[]::new);
    }
}
