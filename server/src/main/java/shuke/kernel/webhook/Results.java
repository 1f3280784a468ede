package shuke.kernel.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.notification.Kind;
import shuke.kernel.notification.Notifications;
import shuke.kernel.vault.Vault;

/** Puts down what came of an attempt: of the delivery, and of the webhook, whose person is told of what is given up. */
@Component
class Results {
    static final String PAYLOAD = "payload";

    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final AttemptStore attempts;
    private final Pauses pauses;
    private final Vault vault;
    private final Notifications notifications;
    private final InstantSource clock;

    Results(
            WebhookStore store,
            DeliveryStore deliveries,
            AttemptStore attempts,
            Pauses pauses,
            Vault vault,
            Notifications notifications,
            InstantSource clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.pauses = pauses;
        this.vault = vault;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Nothing is put down where another node has taken the delivery meanwhile.
     *
     * @return the webhook after a failure; empty where there was none
     */
    @Transactional
    public Optional<Webhook> keep(Workspace workspace, Delivery it, String payload, Sending.Sent sent) {
        var now = clock.instant();
        var attempt = sent.attempt();
        var before = it.begunAt();
        var begun = before == null ? attempt.at() : before;
        var next = attempt.isTaken() ? null : pauses.next(begun, now, sent.retryAfter());
        var state = attempt.isTaken()
                ? Delivery.State.DELIVERED
                : next == null ? Delivery.State.DEAD : Delivery.State.WAITING;
        var sealed = vault.sealTold(workspace, WebhookStore.ROOM, PAYLOAD, it.id(), payload);
        if (!deliveries.tried(workspace, after(it, state, begun, next, now, 1), sealed)) return Optional.empty();
        attempts.add(workspace, it.id(), attempt);
        if (attempt.isTaken()) {
            store.taken(workspace, it.hook(), now);
            return Optional.empty();
        }
        var hook = store.failed(workspace, it.hook(), now);
        if (state == Delivery.State.DEAD) hook.ifPresent(failed -> tell(workspace, failed, now));
        hook.map(failed -> pauses.rest(failed.failures(), now))
                .ifPresent(until -> store.rest(workspace, it.hook(), until));
        return hook;
    }

    private void tell(Workspace workspace, Webhook hook, Instant now) {
        notifications.tellOwn(
                Actor.system(workspace),
                Kind.UNDELIVERED,
                WebhookStore.ROOM,
                now,
                hook.actor().user());
    }

    void withhold(Workspace workspace, Delivery it) {
        deliveries.tried(workspace, after(it, Delivery.State.WITHHELD, it.begunAt(), null, clock.instant(), 0), null);
    }

    private static Delivery after(
            Delivery it, Delivery.State state, @Nullable Instant begun, @Nullable Instant next, Instant now, int more) {
        return new Delivery(
                it.id(),
                it.hook(),
                it.number(),
                it.event(),
                it.object(),
                it.record(),
                it.kind(),
                it.at(),
                it.by(),
                it.fields(),
                state,
                it.attempts() + more,
                it.madeAt(),
                begun,
                next == null ? it.dueAt() : next,
                it.claimedUntil(),
                next == null ? now : null);
    }
}
