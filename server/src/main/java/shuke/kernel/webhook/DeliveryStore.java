package shuke.kernel.webhook;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.sql.TextArray;

/** The table {@code webhook_delivery}: what is on its way, and what became of it. */
@Component
class DeliveryStore {
    private final DSLContext db;

    DeliveryStore(DSLContext db) {
        this.db = db;
    }

    void add(Workspace workspace, Collection<Delivery> deliveries) {
        if (deliveries.isEmpty()) return;
        db.execute(
                """
                insert into %s.webhook_delivery
                    (id, hook, number, event, object, record, kind, at, person, fields, state, attempts, made_at, due_at, ended_at)
                select d.id::uuid, d.hook::uuid, d.number::bigint, d.event::uuid, d.object, d.record::uuid, d.kind, d.at::timestamptz,
                    d.person::uuid, string_to_array(d.fields, ','), d.state, d.attempts::integer, d.made_at::timestamptz,
                    d.made_at::timestamptz, d.ended_at::timestamptz
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as d (id, hook, number, event, object, record, kind, at, person, fields, state, attempts, made_at, ended_at)
                """.formatted(workspace.schema()),
                texts(deliveries, it -> it.id().toString()),
                texts(deliveries, it -> it.hook().toString()),
                texts(deliveries, it -> String.valueOf(it.number())),
                texts(deliveries, it -> it.event().toString()),
                texts(deliveries, Delivery::object),
                texts(deliveries, it -> it.record().toString()),
                texts(deliveries, Delivery::kind),
                texts(deliveries, it -> it.at().toString()),
                texts(deliveries, it -> it.by() == null ? null : it.by().toString()),
                texts(deliveries, it -> String.join(",", it.fields())),
                texts(deliveries, it -> it.state().text()),
                texts(deliveries, it -> String.valueOf(it.attempts())),
                texts(deliveries, it -> it.madeAt().toString()),
                texts(
                        deliveries,
                        it -> it.endedAt() == null ? null : it.endedAt().toString()));
    }

    /**
     * Takes some that are due, of each record the first that waits. Nobody else takes them until then, unless this node is gone.
     *
     * @param until when others may take them
     */
    List<Delivery> claim(Workspace workspace, UUID hook, Instant now, Instant until, int most) {
        return db.fetch(
                        """
                update %1$s.webhook_delivery d set claimed_until = cast(? as timestamptz)
                from (select c.id from %1$s.webhook_delivery c
                      where c.hook = ? and c.state = 'waiting' and c.due_at <= cast(? as timestamptz)
                        and (c.claimed_until is null or c.claimed_until <= cast(? as timestamptz))
                        and not exists (select from %1$s.webhook_delivery e
                                        where e.hook = c.hook and e.record = c.record and e.state = 'waiting' and e.number < c.number)
                      order by c.number limit ? for update skip locked) due
                where d.id = due.id
                returning d.*
                """.formatted(workspace.schema()),
                        WebhookStore.at(until),
                        hook,
                        WebhookStore.at(now),
                        WebhookStore.at(now),
                        most)
                .map(DeliveryStore::delivery);
    }

    /**
     * What came of an attempt.
     *
     * @param payload what was sent, sealed; null where nothing was
     * @return false where another node has taken it meanwhile
     */
    boolean tried(Workspace workspace, Delivery after, @Nullable String payload) {
        return db.execute(
                        """
                        update %s.webhook_delivery set state = ?, attempts = ?, begun_at = cast(? as timestamptz),
                            due_at = cast(? as timestamptz), claimed_until = null,
                            ended_at = cast(? as timestamptz), payload = coalesce(?, payload)
                        where id = ? and state = 'waiting' and claimed_until is not distinct from cast(? as timestamptz)
                        """.formatted(workspace.schema()),
                        after.state().text(),
                        after.attempts(),
                        WebhookStore.at(after.begunAt()),
                        WebhookStore.at(after.dueAt()),
                        WebhookStore.at(after.endedAt()),
                        payload,
                        after.id(),
                        WebhookStore.at(after.claimedUntil()))
                == 1;
    }

    /** All that wait are given up. */
    void giveUp(Workspace workspace, UUID hook, Instant now) {
        db.execute(
                "update %s.webhook_delivery set state = 'dead', ended_at = cast(? as timestamptz) where hook = ? and state = 'waiting'"
                        .formatted(workspace.schema()),
                WebhookStore.at(now),
                hook);
    }

    /** What has ended begins anew. */
    boolean replay(Workspace workspace, UUID hook, UUID id, Instant now) {
        return replay(workspace, hook, now, "id = ? and state <> 'waiting' and kind <> 'test'", id) == 1;
    }

    /**
     * What was given up begins anew.
     *
     * @param since what was made then or later
     */
    int replayDead(Workspace workspace, UUID hook, Instant since, Instant now) {
        return replay(
                workspace,
                hook,
                now,
                "state = 'dead' and kind <> 'test' and made_at >= cast(? as timestamptz)",
                WebhookStore.at(since));
    }

    private int replay(Workspace workspace, UUID hook, Instant now, String which, @Nullable Object value) {
        return db.execute(
                ("update %s.webhook_delivery set state = 'waiting', begun_at = null, due_at = cast(? as timestamptz),"
                                + " claimed_until = null, ended_at = null where hook = ? and " + which)
                        .formatted(workspace.schema()),
                WebhookStore.at(now),
                hook,
                value);
    }

    Optional<Delivery> find(Workspace workspace, UUID hook, UUID id) {
        return db.fetchOptional(
                        "select * from %s.webhook_delivery where hook = ? and id = ?".formatted(workspace.schema()),
                        hook,
                        id)
                .map(DeliveryStore::delivery);
    }

    /** What was sent last, sealed; empty where nothing was. */
    Optional<String> payload(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select payload from %s.webhook_delivery where id = ?".formatted(workspace.schema()), id)
                .map(row -> row.get(0, String.class));
    }

    /**
     * The latest first.
     *
     * @param state in which state; null for all
     * @param below the last one seen; null to begin with the latest
     */
    List<Delivery> page(
            Workspace workspace, UUID hook, Delivery.@Nullable State state, @Nullable UUID below, int most) {
        var word = state == null ? null : state.text();
        return db.fetch("""
                        select * from %s.webhook_delivery
                        where hook = ? and (cast(? as text) is null or state = ?) and (cast(? as uuid) is null or id < ?)
                        order by id desc limit ?
                        """.formatted(workspace.schema()), hook, word, word, below, below, most)
                .map(DeliveryStore::delivery);
    }

    /** How many wait and how many were given up, trials aside, of every webhook that has any. */
    Map<UUID, Tally> tallies(Workspace workspace) {
        var tallies = new HashMap<UUID, Tally>();
        db.fetch("""
                select hook, count(*) filter (where state = 'waiting'), count(*) filter (where state = 'dead')
                from %s.webhook_delivery where state in ('waiting', 'dead') and kind <> 'test' group by hook
                """.formatted(workspace.schema()))
                .forEach(row ->
                        tallies.put(row.get(0, UUID.class), new Tally(row.get(1, Long.class), row.get(2, Long.class))));
        return tallies;
    }

    /** What has ended and was made before then goes, with its attempts. */
    int forget(Workspace workspace, Instant before) {
        return db.execute(
                "delete from %s.webhook_delivery where made_at < cast(? as timestamptz) and state <> 'waiting'"
                        .formatted(workspace.schema()),
                WebhookStore.at(before));
    }

    private static Delivery delivery(Record row) {
        return new Delivery(
                row.get("id", UUID.class),
                row.get("hook", UUID.class),
                row.get("number", Long.class),
                row.get("event", UUID.class),
                row.get("object", String.class),
                row.get("record", UUID.class),
                row.get("kind", String.class),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("person", UUID.class),
                List.of(row.get("fields", String[].class)),
                Delivery.State.find(row.get("state", String.class)).orElseThrow(),
                row.get("attempts", Integer.class),
                row.get("made_at", OffsetDateTime.class).toInstant(),
                WebhookStore.instant(row.get("begun_at", OffsetDateTime.class)),
                row.get("due_at", OffsetDateTime.class).toInstant(),
                WebhookStore.instant(row.get("claimed_until", OffsetDateTime.class)),
                WebhookStore.instant(row.get("ended_at", OffsetDateTime.class)));
    }

    private static Object texts(Collection<Delivery> all, Function<Delivery, @Nullable String> cell) {
        return TextArray.of(all.stream().map(cell).toArray(String[]::new));
    }
}
