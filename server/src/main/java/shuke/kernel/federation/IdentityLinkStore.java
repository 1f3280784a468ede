package shuke.kernel.federation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** The table {@code identity_link}: who somebody is for a provider, and who she is here. */
@Repository
class IdentityLinkStore {
    private final DSLContext db;

    IdentityLinkStore(DSLContext db) {
        this.db = db;
    }

    /** @param made whether the person was made when she first came this way */
    record Link(UUID user, boolean made) {}

    Optional<Link> find(Workspace workspace, UUID provider, byte[] subject) {
        return db.fetchOptional(
                        "select user_id, made from %s.identity_link where provider = ? and subject_hash = ?"
                                .formatted(workspace.schema()),
                        provider,
                        subject)
                .map(IdentityLinkStore::link);
    }

    Optional<Link> ofUser(Workspace workspace, UUID provider, UUID user) {
        return db.fetchOptional(
                        "select user_id, made from %s.identity_link where provider = ? and user_id = ?"
                                .formatted(workspace.schema()),
                        provider,
                        user)
                .map(IdentityLinkStore::link);
    }

    void add(Workspace workspace, UUID provider, byte[] subject, Link link, Instant now) {
        db.execute("""
                insert into %s.identity_link (provider, subject_hash, user_id, made, linked_at) values (?, ?, ?, ?, ?::timestamptz)
                """.formatted(workspace.schema()), provider, subject, link.user(), link.made(), now);
    }

    boolean remove(Workspace workspace, UUID provider, UUID user) {
        return db.execute(
                        "delete from %s.identity_link where provider = ? and user_id = ?".formatted(workspace.schema()),
                        provider,
                        user)
                > 0;
    }

    private static Link link(Record row) {
        return new Link(row.get("user_id", UUID.class), row.get("made", Boolean.class));
    }
}
