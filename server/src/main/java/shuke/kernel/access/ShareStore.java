package shuke.kernel.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
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
