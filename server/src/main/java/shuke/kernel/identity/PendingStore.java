package shuke.kernel.identity;

import static shuke.kernel.identity.TryStore.at;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Sign-ins that wait for their next step, by the hash of their secret. */
@Repository
class PendingStore {
    private final DSLContext db;

    PendingStore(DSLContext db) {
        this.db = db;
    }

    /** @param factored whether the second factor was shown already */
    record Pending(UUID user, Means means, boolean factored) {}

    void add(Workspace workspace, byte[] hash, Pending pending, Instant now, Instant until) {
        db.execute("delete from %s.pending_sign_in where expires_at < ?".formatted(workspace.schema()), at(now));
        db.execute(
                "insert into %s.pending_sign_in (token_hash, user_id, means, factored, expires_at) values (?, ?, ?, ?, ?)"
                        .formatted(workspace.schema()),
                hash,
                pending.user(),
                pending.means().name(),
                pending.factored(),
                at(until));
    }

    Optional<Pending> find(Workspace workspace, byte[] hash, Instant now, int mostFailures) {
        return db.fetchOptional(
                        "select user_id, means, factored from %s.pending_sign_in where token_hash = ? and expires_at > ? and failures < ?"
                                .formatted(workspace.schema()),
                        hash,
                        at(now),
                        mostFailures)
                .map(row -> new Pending(
                        row.get(0, UUID.class), Means.valueOf(row.get(1, String.class)), row.get(2, Boolean.class)));
    }

    void failed(Workspace workspace, byte[] hash) {
        db.execute(
                "update %s.pending_sign_in set failures = failures + 1 where token_hash = ?"
                        .formatted(workspace.schema()),
                hash);
    }

    /** False when somebody was quicker: a step is taken once. */
    boolean remove(Workspace workspace, byte[] hash) {
        return db.execute("delete from %s.pending_sign_in where token_hash = ?".formatted(workspace.schema()), hash)
                > 0;
    }
}
