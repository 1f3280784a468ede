package shuke.kernel.webhook;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** The table {@code webhook_attempt}. What others answered may name anybody, so it stands sealed. */
@Component
class AttemptStore {
    private static final String ANSWER = "answer";

    private final DSLContext db;
    private final Vault vault;

    AttemptStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(Workspace workspace, UUID delivery, Attempt it) {
        db.execute(
                """
                insert into %s.webhook_attempt (delivery, number, at, status, millis, problem, answer)
                values (?, ?, cast(? as timestamptz), cast(? as integer), ?, ?, ?)
                on conflict do nothing
                """.formatted(workspace.schema()),
                delivery,
                it.number(),
                WebhookStore.at(it.at()),
                it.status(),
                it.millis(),
                it.problem(),
                vault.sealTold(workspace, WebhookStore.ROOM, ANSWER, delivery, it.answer()));
    }

    /** In their order. */
    List<Attempt> of(Workspace workspace, UUID delivery) {
        return db.fetch(
                        "select * from %s.webhook_attempt where delivery = ? order by number"
                                .formatted(workspace.schema()),
                        delivery)
                .map(row -> attempt(workspace, delivery, row));
    }

    /** The last one of each delivery that has any. */
    Map<UUID, Attempt> last(Workspace workspace, Collection<UUID> deliveries) {
        var last = new HashMap<UUID, Attempt>();
        db.fetch(
                        "select distinct on (delivery) * from %s.webhook_attempt where delivery = any(?) order by delivery, number desc"
                                .formatted(workspace.schema()),
                        (Object) deliveries.toArray(UUID[]::new))
                .forEach(row -> {
                    var delivery = row.get("delivery", UUID.class);
                    last.put(delivery, attempt(workspace, delivery, row));
                });
        return last;
    }

    private Attempt attempt(Workspace workspace, UUID delivery, Record row) {
        return new Attempt(
                row.get("number", Integer.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("status", Integer.class),
                row.get("millis", Integer.class),
                row.get("problem", String.class),
                vault.openTold(workspace, WebhookStore.ROOM, ANSWER, delivery, row.get(ANSWER, String.class)));
    }
}
