package shuke.kernel.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.StoredActor;
import shuke.kernel.vault.Vault;

/** The table {@code webhook}, its secrets aside. */
@Component
class WebhookStore {
    static final String ROOM = "webhook";
    private static final String DEFINITION = "definition";

    private final DSLContext db;
    private final Vault vault;

    WebhookStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** In the order in which they were made. */
    List<Webhook> all(Workspace workspace) {
        return db.fetch("select * from %s.webhook order by made_at, id".formatted(workspace.schema()))
                .map(row -> webhook(workspace, row));
    }

    /** Those that are on and not left alone by now. */
    List<UUID> active(Workspace workspace, Instant now) {
        return db.fetch(
                        "select id from %s.webhook where state = 'on' and (rest_until is null or rest_until <= cast(? as timestamptz))"
                                .formatted(workspace.schema()),
                        at(now))
                .getValues(0, UUID.class);
    }

    Optional<Webhook> find(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.webhook where id = ?".formatted(workspace.schema()), id)
                .map(row -> webhook(workspace, row));
    }

    /** As {@link #find}; whoever else wants to change it waits until this transaction is over. */
    Optional<Webhook> lock(Workspace workspace, UUID id) {
        return db.fetchOptional("select * from %s.webhook where id = ? for update".formatted(workspace.schema()), id)
                .map(row -> webhook(workspace, row));
    }

    /** As {@link #lock}; empty where another node is at it. */
    Optional<Webhook> take(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.webhook where id = ? for update skip locked".formatted(workspace.schema()),
                        id)
                .map(row -> webhook(workspace, row));
    }

    /** @param secret sealed */
    void add(Workspace workspace, Webhook hook, String secret) {
        db.execute(
                """
                insert into %s.webhook (id, version, definition, secret, person, actor, made_at, state, position)
                values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, ?)
                """.formatted(workspace.schema()),
                hook.id(),
                hook.version(),
                sealed(workspace, hook),
                secret,
                hook.actor().user(),
                StoredActor.text(hook.actor()),
                at(hook.madeAt()),
                hook.state().text(),
                hook.position());
    }

    /** Everything but its secrets. */
    void change(Workspace workspace, Webhook hook) {
        var cause = hook.cause();
        db.execute(
                """
                update %s.webhook set version = ?, definition = ?, person = ?, actor = ?, state = ?, cause = ?, position = ?,
                    failures = ?, failing_since = cast(? as timestamptz), rest_until = cast(? as timestamptz)
                where id = ?
                """.formatted(workspace.schema()),
                hook.version(),
                sealed(workspace, hook),
                hook.actor().user(),
                StoredActor.text(hook.actor()),
                hook.state().text(),
                cause == null ? null : cause.text(),
                hook.position(),
                hook.failures(),
                at(hook.failingSince()),
                at(hook.restUntil()),
                hook.id());
    }

    void move(Workspace workspace, UUID id, long position) {
        db.execute("update %s.webhook set position = ? where id = ?".formatted(workspace.schema()), position, id);
    }

    void taken(Workspace workspace, UUID id, Instant now) {
        db.execute(
                "update %s.webhook set failures = 0, failing_since = null, rest_until = null, delivered_at = cast(? as timestamptz) where id = ?"
                        .formatted(workspace.schema()),
                at(now),
                id);
    }

    /** @return how it is now */
    Optional<Webhook> failed(Workspace workspace, UUID id, Instant now) {
        return db.fetchOptional("""
                        update %s.webhook set failures = failures + 1, failing_since = coalesce(failing_since, cast(? as timestamptz))
                        where id = ? returning *
                        """.formatted(workspace.schema()), at(now), id).map(row -> webhook(workspace, row));
    }

    void rest(Workspace workspace, UUID id, Instant until) {
        db.execute(
                "update %s.webhook set rest_until = cast(? as timestamptz) where id = ?".formatted(workspace.schema()),
                at(until),
                id);
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.webhook where id = ?".formatted(workspace.schema()), id);
    }

    private String sealed(Workspace workspace, Webhook hook) {
        return vault.sealTold(
                workspace,
                ROOM,
                DEFINITION,
                hook.id(),
                DefinitionJson.tree(hook.definition()).toString());
    }

    private Webhook webhook(Workspace workspace, Record row) {
        var id = row.get("id", UUID.class);
        var cause = row.get("cause", String.class);
        var definition = vault.openTold(workspace, ROOM, DEFINITION, id, row.get(DEFINITION, String.class));
        return new Webhook(
                id,
                row.get("version", Long.class),
                DefinitionJson.stored(definition),
                StoredActor.of(row.get("actor", String.class), workspace, ROOM),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                Webhook.State.of(row.get("state", String.class)),
                cause == null ? null : Webhook.Cause.of(cause),
                row.get("position", Long.class),
                row.get("failures", Integer.class),
                instant(row.get("failing_since", OffsetDateTime.class)),
                instant(row.get("rest_until", OffsetDateTime.class)),
                instant(row.get("delivered_at", OffsetDateTime.class)));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
