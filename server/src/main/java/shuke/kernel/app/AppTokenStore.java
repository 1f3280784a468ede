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

/** The table {@code app_token}: access and refresh tokens, by the hash of their secret. */
@Repository
class AppTokenStore {
    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";

    private final DSLContext db;

    AppTokenStore(DSLContext db) {
        this.db = db;
    }

    /**
     * A token without its secret.
     *
     * @param isRefresh whether it gets new ones, or lets the app in
     * @param grant null where the app acts by itself
     * @param wasUsed of a refresh token: whether it was exchanged before
     */
    record Token(
            boolean isRefresh,
            UUID app,
            @Nullable UUID grant,
            UUID person,
            Mandate mandate,
            Instant madeAt,
            Instant expiresAt,
            boolean wasUsed) {}

    /** Whatever was given out by this secret and has not run out. */
    Optional<Token> find(Workspace workspace, byte[] hash, Instant now) {
        return db.fetchOptional(
                        "select t.*, used_at is not null as was_used from %s.app_token t where token_hash = ? and expires_at > cast(? as timestamptz)"
                                .formatted(workspace.schema()),
                        hash,
                        AppStore.at(now))
                .map(AppTokenStore::token);
    }

    /** The refresh token, used from now on; of two who bring it at once only one is the first. */
    Optional<Token> takeRefresh(Workspace workspace, byte[] hash, Instant now) {
        return db.fetchOptional("""
                        with before as (select * from %1$s.app_token where token_hash = ? and kind = 'refresh' for update)
                        update %1$s.app_token t set used_at = coalesce(t.used_at, cast(? as timestamptz)) from before
                        where t.token_hash = before.token_hash and t.expires_at > cast(? as timestamptz)
                        returning t.*, before.used_at is not null as was_used
                        """.formatted(workspace.schema()), hash, AppStore.at(now), AppStore.at(now))
                .map(AppTokenStore::token);
    }

    void add(Workspace workspace, byte[] hash, Token token) {
        db.execute(
                """
                insert into %s.app_token (token_hash, kind, app, grant_id, person, scopes, made_at, expires_at)
                values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))
                """.formatted(workspace.schema()),
                hash,
                token.isRefresh() ? REFRESH : ACCESS,
                token.app(),
                token.grant(),
                token.person(),
                AppStore.array(token.mandate().texts()),
                AppStore.at(token.madeAt()),
                AppStore.at(token.expiresAt()));
    }

    void remove(Workspace workspace, byte[] hash) {
        db.execute("delete from %s.app_token where token_hash = ?".formatted(workspace.schema()), hash);
    }

    /** Those by which an app acts as somebody by itself. */
    void removeOwn(Workspace workspace, UUID app) {
        db.execute("delete from %s.app_token where app = ? and grant_id is null".formatted(workspace.schema()), app);
    }

    void removeOwnAs(Workspace workspace, UUID person) {
        db.execute(
                "delete from %s.app_token where person = ? and grant_id is null".formatted(workspace.schema()), person);
    }

    void removeExpired(Workspace workspace, Instant now) {
        db.execute(
                "delete from %s.app_token where expires_at <= cast(? as timestamptz)".formatted(workspace.schema()),
                AppStore.at(now));
    }

    private static Token token(Record row) {
        return new Token(
                row.get("kind", String.class).equals(REFRESH),
                row.get("app", UUID.class),
                row.get("grant_id", UUID.class),
                row.get("person", UUID.class),
                Mandate.read(List.of(row.get("scopes", String[].class))),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                row.get("expires_at", OffsetDateTime.class).toInstant(),
                row.get("was_used", Boolean.class));
    }
}
