package shuke.kernel.identity;

import static shuke.kernel.identity.TryStore.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Public keys of passkeys, and questions that wait for an answer. */
@Repository
class PasskeyStore {
    private final DSLContext db;

    PasskeyStore(DSLContext db) {
        this.db = db;
    }

    /** What a passkey is checked with: the bytes are Base64, so that equal ones are equal. */
    record Kept(UUID id, UUID user, String publicKey, long signCount) {}

    List<Passkey> of(Workspace workspace, UUID user) {
        return db.fetch(
                        "select id, name, made_at, last_used_at from %s.passkey where user_id = ? order by made_at, id"
                                .formatted(workspace.schema()),
                        user)
                .map(row -> new Passkey(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.get("last_used_at", OffsetDateTime.class))));
    }

    boolean areThere(Workspace workspace, UUID user) {
        return db.fetchOptional(
                        "select 1 from %s.passkey where user_id = ? limit 1".formatted(workspace.schema()), user)
                .isPresent();
    }

    /** What the devices call the keys of a person, in Base64 for addresses. */
    List<String> credentials(Workspace workspace, UUID user) {
        return db.fetch("select credential from %s.passkey where user_id = ?".formatted(workspace.schema()), user)
                .map(row -> PasskeyBytes.text(row.get(0, byte[].class)));
    }

    Optional<Kept> find(Workspace workspace, byte[] credential) {
        return db.fetchOptional(
                        "select id, user_id, public_key, sign_count from %s.passkey where credential = ?"
                                .formatted(workspace.schema()),
                        (Object) credential)
                .map(row -> new Kept(
                        row.get("id", UUID.class),
                        row.get("user_id", UUID.class),
                        PasskeyBytes.text(row.get("public_key", byte[].class)),
                        row.get("sign_count", Long.class)));
    }

    /** False when the key is known already, whoever has it. */
    boolean add(Workspace workspace, Kept key, byte[] credential, String name, Instant now) {
        return db.execute(
                        """
                insert into %s.passkey (id, user_id, credential, public_key, sign_count, name, made_at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """.formatted(workspace.schema()),
                        key.id(),
                        key.user(),
                        credential,
                        PasskeyBytes.of(key.publicKey()),
                        key.signCount(),
                        name,
                        at(now))
                > 0;
    }

    void used(Workspace workspace, UUID id, long signCount, Instant now) {
        db.execute(
                "update %s.passkey set sign_count = ?, last_used_at = ? where id = ?".formatted(workspace.schema()),
                signCount,
                at(now),
                id);
    }

    boolean rename(Workspace workspace, UUID user, UUID id, String name) {
        return db.execute(
                        "update %s.passkey set name = ? where user_id = ? and id = ?".formatted(workspace.schema()),
                        name,
                        user,
                        id)
                > 0;
    }

    boolean remove(Workspace workspace, UUID user, UUID id) {
        return db.execute("delete from %s.passkey where user_id = ? and id = ?".formatted(workspace.schema()), user, id)
                > 0;
    }

    int removeAll(Workspace workspace, UUID user) {
        return db.execute("delete from %s.passkey where user_id = ?".formatted(workspace.schema()), user);
    }

    /** @param user whom the question is for; null for whoever answers */
    void ask(Workspace workspace, byte[] challenge, @Nullable UUID user, Instant now, Instant until) {
        db.execute("delete from %s.passkey_challenge where expires_at < ?".formatted(workspace.schema()), at(now));
        db.execute(
                "insert into %s.passkey_challenge (challenge, user_id, expires_at) values (?, ?::uuid, ?)"
                        .formatted(workspace.schema()),
                challenge,
                user == null ? null : user.toString(),
                at(until));
    }

    /** False when this was not asked of this person, too long ago, or answered already. */
    boolean answered(Workspace workspace, byte[] challenge, @Nullable UUID user, Instant now) {
        return db.execute(
                        "delete from %s.passkey_challenge where challenge = ? and user_id is not distinct from ?::uuid and expires_at > ?"
                                .formatted(workspace.schema()),
                        challenge,
                        user == null ? null : user.toString(),
                        at(now))
                > 0;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
