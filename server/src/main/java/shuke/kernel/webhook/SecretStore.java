package shuke.kernel.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** The secrets in the table {@code webhook}. */
@Component
class SecretStore {
    private final DSLContext db;

    SecretStore(DSLContext db) {
        this.db = db;
    }

    /** All of them sealed. */
    record Kept(
            String secret, @Nullable String old, @Nullable Instant oldUntil) {}

    Kept find(Workspace workspace, UUID hook) {
        var row = db.fetchSingle(
                "select secret, old_secret, old_until from %s.webhook where id = ?".formatted(workspace.schema()),
                hook);
        return new Kept(
                row.get("secret", String.class),
                row.get("old_secret", String.class),
                WebhookStore.instant(row.get("old_until", OffsetDateTime.class)));
    }

    void rotate(Workspace workspace, UUID hook, String secret, Instant until) {
        db.execute(
                "update %s.webhook set old_secret = secret, old_until = cast(? as timestamptz), secret = ? where id = ?"
                        .formatted(workspace.schema()),
                WebhookStore.at(until),
                secret,
                hook);
    }
}
