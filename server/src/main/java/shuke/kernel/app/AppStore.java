package shuke.kernel.app;

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
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Mandate;

/** The table {@code app}. */
@Repository
class AppStore {
    private final DSLContext db;

    AppStore(DSLContext db) {
        this.db = db;
    }

    /** In the order in which they were made. */
    List<App> all(Workspace workspace) {
        return db.fetch("select * from %s.app order by made_at, id".formatted(workspace.schema()))
                .map(AppStore::app);
    }

    Optional<App> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.app where id = ?".formatted(workspace.schema()), id)
                .map(AppStore::app);
    }

    /** As {@link #find}; whoever else wants to change it waits until this transaction is over. */
    Optional<App> lock(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.app where id = ? for update".formatted(workspace.schema()), id)
                .map(AppStore::app);
    }

    /** Empty for a public one. */
    Optional<byte[]> secretHash(Workspace workspace, UUID id) {
        return db.fetchOptional("select secret_hash from %s.app where id = ?".formatted(workspace.schema()), id)
                .map(row -> row.get(0, byte[].class));
    }

    /** @param secretHash null for a public one */
    void add(Workspace workspace, App app, byte @Nullable [] secretHash) {
        var it = app.definition();
        db.execute(
                """
                insert into %s.app (id, version, name, about, confidential, secret_hash, redirects, scopes, roles, service_user, is_on, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                """.formatted(workspace.schema()),
                app.id(),
                app.version(),
                it.name(),
                it.about(),
                it.confidential(),
                secretHash,
                array(it.redirects()),
                array(it.mandate().texts()),
                array(it.roles()),
                it.serviceUser(),
                it.on(),
                at(app.madeAt()));
    }

    /** What is said of it; its secret stays. */
    void change(Workspace workspace, App app) {
        var it = app.definition();
        db.execute(
                """
                update %s.app set version = ?, name = ?, about = ?, redirects = ?, scopes = ?, roles = ?, service_user = ?, is_on = ?
                where id = ?
                """.formatted(workspace.schema()),
                app.version(),
                it.name(),
                it.about(),
                array(it.redirects()),
                array(it.mandate().texts()),
                array(it.roles()),
                it.serviceUser(),
                it.on(),
                app.id());
    }

    void rotate(Workspace workspace, UUID id, byte[] secretHash) {
        db.execute("update %s.app set secret_hash = ? where id = ?".formatted(workspace.schema()), secretHash, id);
    }

    void used(Workspace workspace, UUID id, Instant now, String address) {
        db.execute(
                "update %s.app set last_used_at = cast(? as timestamptz), last_used_from = ? where id = ?"
                        .formatted(workspace.schema()),
                at(now),
                address,
                id);
    }

    /** With all grants and tokens. */
    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.app where id = ?".formatted(workspace.schema()), id);
    }

    private static App app(Record row) {
        var definition = new App.Definition(
                row.get("name", String.class),
                row.get("about", String.class),
                row.get("confidential", Boolean.class),
                List.of(row.get("redirects", String[].class)),
                Mandate.read(List.of(row.get("scopes", String[].class))),
                Set.of(row.get("roles", String[].class)),
                row.get("service_user", UUID.class),
                row.get("is_on", Boolean.class));
        return new App(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                definition,
                row.get("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                row.get("last_used_from", String.class));
    }

    static @Nullable Instant instant(Record row, String column) {
        var time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
