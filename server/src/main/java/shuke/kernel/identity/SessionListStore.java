package shuke.kernel.identity;

import static shuke.kernel.identity.TryStore.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Open sessions as their people see them. */
@Repository
class SessionListStore {
    private final DSLContext db;

    SessionListStore(DSLContext db) {
        this.db = db;
    }

    List<Sessions.Open> of(Workspace workspace, UUID user, byte[] mine, Instant now) {
        return db.fetch("""
                select id, created_at, last_seen_at, address, agent, means, token_hash from %s.session
                where user_id = ? and expires_at > ? order by last_seen_at desc, id
                """.formatted(workspace.schema()), user, at(now))
                .map(row -> new Sessions.Open(
                        row.get("id", UUID.class),
                        row.get("created_at", OffsetDateTime.class).toInstant(),
                        row.get("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.get("address", String.class),
                        row.get("agent", String.class),
                        Means.valueOf(row.get("means", String.class).toUpperCase(Locale.ROOT)),
                        Arrays.equals(mine, row.get("token_hash", byte[].class))));
    }

    boolean close(Workspace workspace, UUID user, UUID id) {
        return db.execute("delete from %s.session where user_id = ? and id = ?".formatted(workspace.schema()), user, id)
                > 0;
    }

    int closeOthers(Workspace workspace, UUID user, byte[] mine) {
        return db.execute(
                "delete from %s.session where user_id = ? and token_hash <> ?".formatted(workspace.schema()),
                user,
                mine);
    }

    void renew(Workspace workspace, byte[] old, byte[] fresh) {
        db.execute(
                "update %s.session set token_hash = ? where token_hash = ?".formatted(workspace.schema()), fresh, old);
    }

    void confirm(Workspace workspace, byte[] hash, Instant now) {
        db.execute(
                "update %s.session set confirmed_at = ? where token_hash = ?".formatted(workspace.schema()),
                at(now),
                hash);
    }

    boolean isProvenSince(Workspace workspace, byte[] hash, Instant then) {
        return db.fetchOptional(
                        "select 1 from %s.session where token_hash = ? and greatest(created_at, confirmed_at) >= ?"
                                .formatted(workspace.schema()),
                        hash,
                        at(then))
                .isPresent();
    }
}
