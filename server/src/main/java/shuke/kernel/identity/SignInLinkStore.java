package shuke.kernel.identity;

import static shuke.kernel.identity.TryStore.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** SignInLinks by which people set their passwords, by the hash of their secret; one for each person at most. */
@Repository
class SignInLinkStore {
    private final DSLContext db;

    SignInLinkStore(DSLContext db) {
        this.db = db;
    }

    void put(Workspace workspace, SignInLinks.Link link, byte[] hash, UUID by, Instant now) {
        db.execute(
                """
                insert into %s.sign_in_link (user_id, link_hash, kind, made_by, made_at, expires_at) values (?, ?, ?, ?, ?, ?)
                on conflict (user_id) do update set link_hash = excluded.link_hash, kind = excluded.kind,
                    made_by = excluded.made_by, made_at = excluded.made_at, expires_at = excluded.expires_at
                """.formatted(workspace.schema()),
                link.user(),
                hash,
                link.kind().text(),
                by,
                at(now),
                at(link.expiresAt()));
    }

    Optional<SignInLinks.Link> find(Workspace workspace, byte[] hash, Instant now) {
        return db.fetchOptional(
                        "select user_id, kind, expires_at from %s.sign_in_link where link_hash = ? and expires_at > ?"
                                .formatted(workspace.schema()),
                        hash,
                        at(now))
                .map(SignInLinkStore::link);
    }

    List<SignInLinks.Link> open(Workspace workspace, Instant now) {
        return db.fetch(
                        "select user_id, kind, expires_at from %s.sign_in_link where expires_at > ? order by made_at"
                                .formatted(workspace.schema()),
                        at(now))
                .map(SignInLinkStore::link);
    }

    /** False when somebody was quicker. */
    boolean take(Workspace workspace, byte[] hash) {
        return db.execute("delete from %s.sign_in_link where link_hash = ?".formatted(workspace.schema()), hash) > 0;
    }

    boolean remove(Workspace workspace, UUID user) {
        return db.execute("delete from %s.sign_in_link where user_id = ?".formatted(workspace.schema()), user) > 0;
    }

    private static SignInLinks.Link link(org.jooq.Record row) {
        return new SignInLinks.Link(
                row.get("user_id", UUID.class),
                SignInLinks.Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("expires_at", OffsetDateTime.class).toInstant());
    }
}
