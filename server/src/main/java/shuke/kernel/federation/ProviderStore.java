package shuke.kernel.federation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code identity_provider}. */
@Repository
class ProviderStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DSLContext db;

    ProviderStore(DSLContext db) {
        this.db = db;
    }

    record Stored(
            UUID id,
            long version,
            ProviderForm form,
            @Nullable String secret) {}

    List<Stored> all(Workspace workspace) {
        return db.fetch("select id, version, settings, secret from %s.identity_provider order by created_at, id"
                        .formatted(workspace.schema()))
                .map(ProviderStore::stored);
    }

    Optional<Stored> find(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select id, version, settings, secret from %s.identity_provider where id = ?"
                                .formatted(workspace.schema()),
                        id)
                .map(ProviderStore::stored);
    }

    /** As {@link #find}; whoever else wants to change it waits until this transaction is over. */
    Optional<Stored> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select id, version, settings, secret from %s.identity_provider where id = ? for update"
                                .formatted(workspace.schema()),
                        id)
                .map(ProviderStore::stored);
    }

    void add(Workspace workspace, Stored provider, Instant now) {
        db.execute(
                """
                insert into %s.identity_provider (id, version, settings, secret, created_at)
                values (?, ?, ?::jsonb, ?, ?::timestamptz)
                """.formatted(workspace.schema()),
                provider.id(),
                provider.version(),
                JSON.writeValueAsString(provider.form()),
                provider.secret(),
                now);
    }

    void change(Workspace workspace, Stored provider) {
        db.execute(
                "update %s.identity_provider set version = ?, settings = ?::jsonb, secret = ? where id = ?"
                        .formatted(workspace.schema()),
                provider.version(),
                JSON.writeValueAsString(provider.form()),
                provider.secret(),
                provider.id());
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.identity_provider where id = ?".formatted(workspace.schema()), id);
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get("id", UUID.class),
                row.get("version", Long.class),
                JSON.readValue(row.get("settings", JSONB.class).data(), ProviderForm.class),
                row.get("secret", String.class));
    }
}
