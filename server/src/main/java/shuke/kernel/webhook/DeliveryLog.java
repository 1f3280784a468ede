package shuke.kernel.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Page;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.vault.Vault;

/** What became of what webhooks were told, for whoever has charge of them; kept for 30 days. */
@Service
public class DeliveryLog {
    private static final int MOST = 200;

    private final WebhookBook book;
    private final DeliveryStore store;
    private final AttemptStore attempts;
    private final Courier courier;
    private final Vault vault;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    DeliveryLog(
            WebhookBook book,
            DeliveryStore store,
            AttemptStore attempts,
            Courier courier,
            Vault vault,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.book = book;
        this.store = store;
        this.attempts = attempts;
        this.courier = courier;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A delivery and its last attempt; null before the first. */
    public record Told(Delivery delivery, @Nullable Attempt last) {}

    /**
     * All that is known of a delivery.
     *
     * @param payload what was sent last, as JSON; null where nothing was
     */
    public record Whole(
            Delivery delivery,
            List<Attempt> attempts,
            @Nullable String payload) {}

    /**
     * The latest first.
     *
     * @param state in which state; null for all
     * @param cursor what the page before gave as {@code next}; null for the first page
     */
    public Page<Told> page(Actor actor, UUID hook, Delivery.@Nullable State state, int limit, @Nullable String cursor) {
        book.found(actor, hook);
        var most = Math.clamp(limit, 1, MOST);
        var found = store.page(actor.workspace(), hook, state, below(cursor), most + 1);
        var some = found.subList(0, Math.min(most, found.size()));
        var last =
                attempts.last(actor.workspace(), some.stream().map(Delivery::id).toList());
        return new Page<>(
                some.stream().map(it -> new Told(it, last.get(it.id()))).toList(),
                found.size() > most ? some.getLast().id().toString() : null,
                null);
    }

    public Whole read(Actor actor, UUID hook, UUID id) {
        book.found(actor, hook);
        var delivery = store.find(actor.workspace(), hook, id).orElseThrow(ProblemException::notFound);
        return new Whole(
                delivery,
                attempts.of(actor.workspace(), id),
                store.payload(actor.workspace(), id)
                        .map(kept -> vault.openTold(actor.workspace(), WebhookStore.ROOM, Results.PAYLOAD, id, kept))
                        .orElse(null));
    }

    /** Tries what has ended again, for a day. Refused with 409 while it is still tried. */
    @Transactional
    public void replay(Actor actor, UUID hook, UUID id) {
        requireOn(book.found(actor, hook));
        if (store.find(actor.workspace(), hook, id).isEmpty()) throw ProblemException.notFound();
        if (!store.replay(actor.workspace(), hook, id, clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("webhookWaiting"));
        }
        note(actor, hook, 1);
    }

    /**
     * Tries all that was given up again.
     *
     * @param since what came up then or later
     * @return how many
     */
    @Transactional
    public int replayDead(Actor actor, UUID hook, Instant since) {
        requireOn(book.found(actor, hook));
        var count = store.replayDead(actor.workspace(), hook, since, clock.instant());
        if (count > 0) note(actor, hook, count);
        return count;
    }

    /** Sends a trial at once, whatever state the webhook is in, and tells what came back. It is tried once. */
    public Told test(Actor actor, UUID id) {
        var hook = book.found(actor, id);
        var now = clock.instant();
        var test = new Delivery(
                ids.next(),
                id,
                0,
                ids.next(),
                "",
                id,
                Delivery.TEST,
                now,
                actor.isSystem() ? null : actor.user(),
                List.of(),
                Delivery.State.WAITING,
                0,
                now,
                null,
                now,
                null,
                null);
        var attempt = courier.trial(actor.workspace(), hook, test);
        var ended = ended(test, attempt);
        store.add(actor.workspace(), List.of(ended));
        attempts.add(actor.workspace(), ended.id(), attempt);
        return new Told(ended, attempt);
    }

    private Delivery ended(Delivery test, Attempt attempt) {
        return new Delivery(
                test.id(),
                test.hook(),
                test.number(),
                test.event(),
                test.object(),
                test.record(),
                test.kind(),
                test.at(),
                test.by(),
                test.fields(),
                attempt.isTaken() ? Delivery.State.DELIVERED : Delivery.State.DEAD,
                1,
                test.madeAt(),
                test.begunAt(),
                test.dueAt(),
                null,
                clock.instant());
    }

    private static void requireOn(Webhook hook) {
        if (!hook.isOn()) throw ProblemException.of(Kind.CONFLICT, Problem.of("webhookOff"));
    }

    private void note(Actor actor, UUID hook, int count) {
        audit.note(
                actor, Event.of(Action.DEFINED, WebhookStore.ROOM).about(hook).with("replayed", null, count));
    }

    private static @Nullable UUID below(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) return null;
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException foreign) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at("cursor", "badCursor"));
        }
    }
}
