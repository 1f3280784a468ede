package shuke.kernel.identity;

import static shuke.kernel.identity.TryStore.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Seeds of authenticator apps, sealed, and the recovery codes beside them. */
@Repository
class TotpStore {
    private final DSLContext db;

    TotpStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param seed sealed, in Base64
     * @param confirmedAt null while no first code has been typed
     */
    record Kept(String seed, Instant madeAt, @Nullable Instant confirmedAt, long lastStep) {}

    Optional<Kept> find(Workspace workspace, UUID user) {
        return db.fetchOptional(
                        "select seed, made_at, confirmed_at, last_step from %s.totp where user_id = ?"
                                .formatted(workspace.schema()),
                        user)
                .map(row -> new Kept(
                        row.get("seed", String.class),
                        row.get("made_at", OffsetDateTime.class).toInstant(),
                        instant(row.get("confirmed_at", OffsetDateTime.class)),
                        row.get("last_step", Long.class)));
    }

    boolean isOn(Workspace workspace, UUID user) {
        return db.fetchOptional(
                        "select 1 from %s.totp where user_id = ? and confirmed_at is not null"
                                .formatted(workspace.schema()),
                        user)
                .isPresent();
    }

    /** Takes the place of one that was not confirmed. */
    void begin(Workspace workspace, UUID user, String seed, Instant now) {
        db.execute("""
                insert into %s.totp (user_id, seed, made_at) values (?, ?, ?)
                on conflict (user_id) do update set seed = excluded.seed, made_at = excluded.made_at, last_step = 0
                where totp.confirmed_at is null
                """.formatted(workspace.schema()), user, seed, at(now));
    }

    void confirm(Workspace workspace, UUID user, Instant now) {
        db.execute(
                "update %s.totp set confirmed_at = ? where user_id = ?".formatted(workspace.schema()), at(now), user);
    }

    /** False when this step or a later one was taken already, also by a request at the same time. */
    boolean take(Workspace workspace, UUID user, long step) {
        return db.execute(
                        "update %s.totp set last_step = ? where user_id = ? and last_step < ?"
                                .formatted(workspace.schema()),
                        step,
                        user,
                        step)
                > 0;
    }

    void remove(Workspace workspace, UUID user) {
        db.execute("delete from %s.totp where user_id = ?".formatted(workspace.schema()), user);
    }

    void putCodes(Workspace workspace, UUID user, Collection<byte[]> hashes) {
        db.execute("delete from %s.recovery_code where user_id = ?".formatted(workspace.schema()), user);
        hashes.forEach(hash -> db.execute(
                "insert into %s.recovery_code (user_id, code_hash) values (?, ?)".formatted(workspace.schema()),
                user,
                hash));
    }

    int codesLeft(Workspace workspace, UUID user) {
        return db.fetchSingle(
                        "select count(*) from %s.recovery_code where user_id = ? and used_at is null"
                                .formatted(workspace.schema()),
                        user)
                .get(0, Integer.class);
    }

    /** False when there is no such code, or it was used. */
    boolean useCode(Workspace workspace, UUID user, byte[] hash, Instant now) {
        return db.execute(
                        "update %s.recovery_code set used_at = ? where user_id = ? and code_hash = ? and used_at is null"
                                .formatted(workspace.schema()),
                        at(now),
                        user,
                        hash)
                > 0;
    }

    /** Since when the person has known that she needs a second factor: from now on, if she did not yet. */
    Instant dutySince(Workspace workspace, UUID user, Instant now) {
        db.execute(
                "insert into %s.second_factor_duty (user_id, since) values (?, ?) on conflict do nothing"
                        .formatted(workspace.schema()),
                user,
                at(now));
        return db.fetchSingle(
                        "select since from %s.second_factor_duty where user_id = ?".formatted(workspace.schema()), user)
                .get(0, OffsetDateTime.class)
                .toInstant();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
