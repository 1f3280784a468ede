package shuke.kernel.app;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Mandate;

/** The tables {@code app_grant} and {@code app_code}: what people have let apps do, and the codes by which apps get to know. */
@Repository
class GrantStore {
    private final DSLContext db;

    GrantStore(DSLContext db) {
        this.db = db;
    }

    /** One consent. What was given out because of it ends with it. */
    record Grant(
            UUID id,
            UUID app,
            UUID person,
            Mandate mandate,
            Instant madeAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {}

    /**
     * A code that was given out.
     *
     * @param wasUsed whether it came before
     */
    record Code(UUID grant, String redirect, String challenge, Instant expiresAt, boolean wasUsed) {}

    /** Those that have not run out, the latest first. */
    List<Grant> ofPerson(Workspace workspace, UUID person, Instant now) {
        return db.fetch(
                        "select * from %s.app_grant where person = ? and expires_at > cast(? as timestamptz) order by made_at desc, id"
                                .formatted(workspace.schema()),
                        person,
                        AppStore.at(now))
                .map(GrantStore::grant);
    }

    /** As {@link #ofPerson}, of everybody who lets this app act for her. */
    List<Grant> ofApp(Workspace workspace, UUID app, Instant now) {
        return db.fetch(
                        "select * from %s.app_grant where app = ? and expires_at > cast(? as timestamptz) order by made_at desc, id"
                                .formatted(workspace.schema()),
                        app,
                        AppStore.at(now))
                .map(GrantStore::grant);
    }

    Optional<Grant> find(Workspace workspace, UUID id, Instant now) {
        return db.fetchOptional(
                        "select * from %s.app_grant where id = ? and expires_at > cast(? as timestamptz)"
                                .formatted(workspace.schema()),
                        id,
                        AppStore.at(now))
                .map(GrantStore::grant);
    }

    void add(Workspace workspace, Grant grant, Instant until) {
        db.execute(
                """
                insert into %s.app_grant (id, app, person, scopes, made_at, expires_at)
                values (?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))
                """.formatted(workspace.schema()),
                grant.id(),
                grant.app(),
                grant.person(),
                AppStore.array(grant.mandate().texts()),
                AppStore.at(grant.madeAt()),
                AppStore.at(until));
    }

    void putOff(Workspace workspace, UUID id, Instant until) {
        db.execute(
                "update %s.app_grant set expires_at = cast(? as timestamptz) where id = ?"
                        .formatted(workspace.schema()),
                AppStore.at(until),
                id);
    }

    void used(Workspace workspace, UUID id, Instant now, String address) {
        db.execute(
                "update %s.app_grant set last_used_at = cast(? as timestamptz), last_used_from = ? where id = ?"
                        .formatted(workspace.schema()),
                AppStore.at(now),
                address,
                id);
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.app_grant where id = ?".formatted(workspace.schema()), id);
    }

    /** @return whether there was any */
    boolean remove(Workspace workspace, UUID app, UUID person) {
        return db.execute(
                        "delete from %s.app_grant where app = ? and person = ?".formatted(workspace.schema()),
                        app,
                        person)
                > 0;
    }

    /** Those of a person who is out. @return the apps concerned */
    List<UUID> removeAll(Workspace workspace, UUID person) {
        return db
                .fetch("delete from %s.app_grant where person = ? returning app".formatted(workspace.schema()), person)
                .map(row -> row.get(0, UUID.class))
                .stream()
                .distinct()
                .toList();
    }

    void removeExpired(Workspace workspace, Instant now) {
        db.execute(
                "delete from %s.app_grant where expires_at <= cast(? as timestamptz)".formatted(workspace.schema()),
                AppStore.at(now));
    }

    void addCode(Workspace workspace, byte[] hash, Code code) {
        db.execute(
                """
                insert into %s.app_code (code_hash, grant_id, redirect, challenge, expires_at)
                values (?, ?, ?, ?, cast(? as timestamptz))
                """.formatted(workspace.schema()),
                hash,
                code.grant(),
                code.redirect(),
                code.challenge(),
                AppStore.at(code.expiresAt()));
    }

    /** The code, used from now on; of two who bring it at once only one is the first. */
    Optional<Code> takeCode(Workspace workspace, byte[] hash, Instant now) {
        return db.fetchOptional("""
                        with before as (select * from %1$s.app_code where code_hash = ? for update)
                        update %1$s.app_code c set used_at = coalesce(c.used_at, cast(? as timestamptz)) from before
                        where c.code_hash = before.code_hash
                        returning c.grant_id, c.redirect, c.challenge, c.expires_at, before.used_at is not null as was_used
                        """.formatted(workspace.schema()), hash, AppStore.at(now))
                .map(row -> new Code(
                        row.get("grant_id", UUID.class),
                        row.get("redirect", String.class),
                        row.get("challenge", String.class),
                        row.get("expires_at", OffsetDateTime.class).toInstant(),
                        row.get("was_used", Boolean.class)));
    }

    private static Grant grant(Record row) {
        return new Grant(
                row.get("id", UUID.class),
                row.get("app", UUID.class),
                row.get("person", UUID.class),
                Mandate.read(List.of(row.get("scopes", String[].class))),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                AppStore.instant(row, "last_used_at"),
                row.get("last_used_from", String.class));
    }
}
