package shuke.kernel.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The table {@code access_share}, and who there is to share with. */
@Component
class ShareStore {
    private final DSLContext db;

    ShareStore(DSLContext db) {
        this.db = db;
    }

    List<Share> of(Workspace workspace, String object, UUID record, boolean members) {
        return db.fetch(
                        "select * from %s.access_share where record = ? and object = ? and member = ? order by shared_at, id"
                                .formatted(workspace.schema()),
                        record,
                        object,
                        members)
                .map(ShareStore::share);
    }

    Optional<Share> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.access_share where id = ?".formatted(workspace.schema()), id)
                .map(ShareStore::share);
    }

    void add(Workspace workspace, Share share) {
        var until = share.until();
        db.execute(
                """
                insert into %s.access_share
                    (id, object, record, person, team, role, edits, until, member, shared_at, shared_by)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, cast(? as timestamptz), ?)
                """.formatted(workspace.schema()),
                share.id(),
                share.object(),
                share.record(),
                share.person(),
                share.team(),
                share.role(),
                share.edits(),
                until == null ? null : until.atOffset(ZoneOffset.UTC),
                share.member(),
                share.sharedAt().atOffset(ZoneOffset.UTC),
                share.sharedBy());
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.access_share where id = ?".formatted(workspace.schema()), id);
    }

    long count(Workspace workspace, String object, Collection<UUID> records) {
        return db.fetchSingle(
                        "select count(*) from %s.access_share where object = ? and record = any(?)"
                                .formatted(workspace.schema()),
                        object,
                        records.toArray(UUID[]::new))
                .get(0, Long.class);
    }

    /** @return by share the record that it was about */
    Map<UUID, UUID> turn(Workspace workspace, String object, Map<UUID, UUID> into) {
        var turned = new LinkedHashMap<UUID, UUID>();
        db.fetch(
                        """
                        update %s.access_share as s set record = m.kept
                        from unnest(cast(? as uuid[]), cast(? as uuid[])) as m (lost, kept)
                        where s.record = m.lost and s.object = ? returning s.id, m.lost
                        """.formatted(workspace.schema()),
                        into.keySet().toArray(UUID[]::new),
                        into.values().toArray(UUID[]::new),
                        object)
                .forEach(row -> turned.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return turned;
    }

    void turnBack(Workspace workspace, Map<UUID, UUID> turned) {
        db.execute(
                """
                update %s.access_share as s set record = u.record
                from unnest(cast(? as uuid[]), cast(? as uuid[])) as u (id, record) where s.id = u.id
                """.formatted(workspace.schema()),
                turned.keySet().toArray(UUID[]::new),
                turned.values().toArray(UUID[]::new));
    }

    boolean isPerson(Workspace workspace, UUID id) {
        return !db.fetch("select 1 from %s.access_person where person = ?".formatted(workspace.schema()), id)
                .isEmpty();
    }

    boolean isTeam(Workspace workspace, UUID id) {
        return !db.fetch("select 1 from %s.access_team where team = ?".formatted(workspace.schema()), id)
                .isEmpty();
    }

    Set<UUID> teamsAround(Workspace workspace, UUID person) {
        return Set.copyOf(db.fetch("""
                        select t.above from %1$s.access_person p join %1$s.access_team_below t on t.below = p.team
                         where p.person = ?
                        """.formatted(workspace.schema()), person).map(row -> row.get(0, UUID.class)));
    }

    Set<UUID> teamsBelow(Workspace workspace, Collection<UUID> teams) {
        return Set.copyOf(db.fetch(
                        "select distinct below from %s.access_team_below where above = any(?)"
                                .formatted(workspace.schema()),
                        (Object) teams.toArray(UUID[]::new))
                .map(row -> row.get(0, UUID.class)));
    }

    private static Share share(Record row) {
        return new Share(
                row.get("id", UUID.class),
                row.get("object", String.class),
                row.get("record", UUID.class),
                row.get("person", UUID.class),
                row.get("team", UUID.class),
                row.get("role", String.class),
                row.get("edits", Boolean.class),
                instant(row.get("until", OffsetDateTime.class)),
                row.get("member", Boolean.class),
                row.get("shared_at", OffsetDateTime.class).toInstant(),
                row.get("shared_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
