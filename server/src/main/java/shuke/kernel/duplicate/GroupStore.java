package shuke.kernel.duplicate;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Group.Status;
import shuke.kernel.record.Match;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code duplicate_group} and {@code duplicate_member}. */
@Component
class GroupStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    GroupStore(DSLContext db) {
        this.db = db;
    }

    /** As {@link Group.Member}, before anybody looks at it; a reason is kept without its label. */
    record Member(
            UUID group,
            UUID record,
            @Nullable UUID mate,
            @Nullable Double score,
            List<Why> reasons) {}

    record Why(String field, double weight, String level) {}

    /** @param members once it is decided; empty before */
    record Kept(
            UUID id,
            String object,
            Status status,
            double score,
            @Nullable UUID assignee,
            Instant foundAt,
            @Nullable Instant decidedAt,
            List<UUID> members) {}

    /** All members of the groups that one of the records is in. */
    List<Member> members(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetch("""
                        select * from %1$s.duplicate_member where "group" in
                        (select "group" from %1$s.duplicate_member where object = ? and record = any(?))
                        """.formatted(workspace.schema()), object, records.toArray(UUID[]::new))
                .map(GroupStore::member);
    }

    Map<UUID, List<Member>> membersOf(Workspace workspace, Collection<UUID> groups) {
        return db
                .fetch(
                        "select * from %s.duplicate_member where \"group\" = any(?) order by record"
                                .formatted(workspace.schema()),
                        (Object) groups.toArray(UUID[]::new))
                .map(GroupStore::member)
                .stream()
                .collect(groupingBy(Member::group));
    }

    private static Member member(Record row) {
        var reasons = new ArrayList<Why>();
        for (var why : JSON.readTree(row.get("reasons", String.class))) {
            reasons.add(new Why(
                    why.path("field").asString(),
                    why.path("weight").asDouble(),
                    why.path("level").asString()));
        }
        return new Member(
                row.get("group", UUID.class),
                row.get("record", UUID.class),
                row.get("mate", UUID.class),
                row.get("score", Double.class),
                reasons);
    }

    /** @param scores of new groups, and of those that are joined: the least counts */
    void add(Workspace workspace, String object, Map<UUID, Double> scores, List<Member> members, Instant at) {
        if (members.isEmpty()) return;
        db.execute(
                """
                insert into %s.duplicate_group (id, object, status, score, found_at)
                select id, ?, 'open', score, cast(? as timestamptz) from unnest(?, ?) as u (id, score)
                on conflict (id) do update set score = least(duplicate_group.score, excluded.score)
                """.formatted(workspace.schema()),
                object,
                at.atOffset(ZoneOffset.UTC),
                scores.keySet().toArray(UUID[]::new),
                scores.values().toArray(Double[]::new));
        db.execute(
                """
                insert into %s.duplicate_member (object, record, "group", mate, score, reasons)
                select ?, u.record, u.within, u.mate, u.score, cast(u.reasons as jsonb)
                from unnest(?, ?, ?, ?, ?) as u (record, within, mate, score, reasons)
                on conflict (object, record) do nothing
                """.formatted(workspace.schema()),
                object,
                members.stream().map(Member::record).toArray(UUID[]::new),
                members.stream().map(Member::group).toArray(UUID[]::new),
                members.stream().map(Member::mate).toArray(UUID[]::new),
                members.stream().map(Member::score).toArray(Double[]::new),
                members.stream().map(GroupStore::json).toArray(String[]::new));
    }

    private static String json(Member member) {
        var array = JSON.createArrayNode();
        member.reasons()
                .forEach(why -> array.addObject()
                        .put("field", why.field())
                        .put("weight", why.weight())
                        .put("level", why.level()));
        return array.toString();
    }

    static List<Why> whys(List<Match.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Why(reason.field(), reason.weight(), reason.level()))
                .toList();
    }

    /** The likeliest first, behind a place in that order. */
    List<Kept> page(Workspace workspace, GroupQuery query, @Nullable GroupCursor after, int most) {
        var wanted = DSL.condition("object = {0}", DSL.val(query.object()))
                .and(DSL.condition("status = {0}", DSL.val(word(query.status()))))
                .and(DSL.condition("score >= {0}", DSL.val(query.least())));
        if (query.assignee() != null) {
            wanted = wanted.and(DSL.condition("assignee = {0}", DSL.val(query.assignee())));
        }
        if (after != null) {
            wanted = wanted.and(DSL.condition("(score, id) < ({0}, {1})", DSL.val(after.score()), DSL.val(after.id())));
        }
        return db.fetch(
                        "select * from %s.duplicate_group where {0} order by score desc, id desc limit {1}"
                                .formatted(workspace.schema()),
                        wanted,
                        DSL.val(most))
                .map(GroupStore::kept);
    }

    /** Of the open groups that are at least that likely. */
    Acceptances.Extent extent(Workspace workspace, String object, double least) {
        var row = db.fetchSingle("""
                        select count(distinct g.id), count(m.record) from %1$s.duplicate_group g
                        left join %1$s.duplicate_member m on m."group" = g.id
                        where g.object = ? and g.status = 'open' and g.score >= ?
                        """.formatted(workspace.schema()), object, least);
        return new Acceptances.Extent(row.get(0, long.class), row.get(1, long.class));
    }

    Set<UUID> grouped(Workspace workspace, String object, Collection<UUID> among) {
        return db.fetch(
                        "select record from %s.duplicate_member where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        among.toArray(UUID[]::new))
                .intoSet(0, UUID.class);
    }

    Optional<Kept> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.duplicate_group where id = ? for update".formatted(workspace.schema()), id)
                .map(GroupStore::kept);
    }

    private static Kept kept(Record row) {
        var members = row.get("members", UUID[].class);
        return new Kept(
                row.get("id", UUID.class),
                row.get("object", String.class),
                Status.valueOf(row.get("status", String.class).toUpperCase(Locale.ROOT)),
                row.get("score", Double.class),
                row.get("assignee", UUID.class),
                row.get("found_at", Instant.class),
                row.get("decided_at", Instant.class),
                members == null ? List.of() : List.of(members));
    }

    void assign(Workspace workspace, UUID id, @Nullable UUID to) {
        db.execute("update %s.duplicate_group set assignee = ? where id = ?".formatted(workspace.schema()), to, id);
    }

    /** Ends a group; its members may come into others from now on. */
    void decide(Workspace workspace, UUID id, Status status, UUID by, Instant at) {
        db.execute("""
                with left_over as (delete from %1$s.duplicate_member where "group" = ? returning record)
                update %1$s.duplicate_group set status = ?, decided_by = ?, decided_at = cast(? as timestamptz),
                members = coalesce(members, '{}') || array(select record from left_over) where id = ?
                """.formatted(workspace.schema()), id, word(status), by, at.atOffset(ZoneOffset.UTC), id);
    }

    /** Takes records out of their groups; a group of which fewer than two are left is over, and why. */
    void leave(Workspace workspace, String object, Collection<UUID> records, Status why, UUID by, Instant at) {
        var groups = db.fetch("""
                        with gone as (delete from %1$s.duplicate_member where object = ? and record = any(?) returning "group", record)
                        update %1$s.duplicate_group as g set members = coalesce(g.members, '{}') || gone.records
                        from (select "group", array_agg(record) as records from gone group by "group") as gone where g.id = gone."group"
                        returning g.id, (select count(*) from %1$s.duplicate_member m where m."group" = g.id and m.record <> all(gone.records))
                        """.formatted(workspace.schema()), object, records.toArray(UUID[]::new));
        groups.stream()
                .filter(row -> row.get(1, long.class) < 2)
                .forEach(row -> decide(workspace, row.get(0, UUID.class), why, by, at));
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
