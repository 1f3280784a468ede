package shuke.kernel.webhook;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.feed.Change;
import shuke.kernel.feed.ChangeFeed;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.RecordReader;
import shuke.kernel.staff.Principals;

/**
 * Puts down what a webhook is to be told of what happened since it was last looked at: each change once, as what is put down and how far
 * it was looked at are one transaction.
 */
@Component
class FanOut {
    private static final int AT_ONCE = 200;
    private static final Set<Action> GOING = Set.of(Action.DELETED, Action.PURGED);

    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final ChangeFeed feed;
    private final RecordReader reader;
    private final Principals principals;
    private final Stopping stopping;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    FanOut(
            WebhookStore store,
            DeliveryStore deliveries,
            ChangeFeed feed,
            RecordReader reader,
            Principals principals,
            Stopping stopping,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.deliveries = deliveries;
        this.feed = feed;
        this.reader = reader;
        this.principals = principals;
        this.stopping = stopping;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Takes a step; true when there may be another one. */
    boolean step(Workspace workspace, UUID id) {
        var settled = feed.settled(workspace);
        if (settled.isEmpty()) return false;
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> store.take(workspace, id)
                    .filter(Webhook::isOn)
                    .filter(hook -> hook.position() < settled.getAsLong())
                    .map(hook -> step(hook, settled.getAsLong()))
                    .orElse(false)));
        } catch (ProblemException senseless) { // a field or an object is gone, or she may not read it any more
            stopping.stop(workspace, id, Webhook.Cause.DEFINITION);
            return false;
        }
    }

    private boolean step(Webhook hook, long upto) {
        var actor = principals.now(hook.actor()).orElse(null);
        if (actor == null) {
            stopping.stop(hook.actor().workspace(), hook.id(), Webhook.Cause.PERSON);
            return false;
        }
        var objects = Set.copyOf(hook.definition().objects());
        var stretch = feed.stretch(actor, hook.position(), upto, objects, AT_ONCE);
        var now = clock.instant();
        deliveries.add(
                actor.workspace(),
                chosen(hook.definition(), actor, stretch.changes()).stream()
                        .map(change -> delivery(hook, change, now))
                        .toList());
        store.move(actor.workspace(), hook.id(), stretch.reached());
        return stretch.reached() < upto;
    }

    private List<Change> chosen(Definition definition, Actor actor, List<Change> changes) {
        var meant = changes.stream()
                .filter(change -> definition.kinds().contains(change.kind()))
                .filter(change -> isMeant(definition, change))
                .toList();
        var condition = definition.condition();
        if (condition == null) return meant;
        var there = meant.stream()
                .filter(change -> !GOING.contains(change.kind()))
                .map(Change::record)
                .collect(toSet());
        var fulfilling = reader.fulfilling(actor, definition.objects().getFirst(), there, new Filter.Text(condition));
        return meant.stream()
                .filter(change -> GOING.contains(change.kind()) || fulfilling.contains(change.record()))
                .toList();
    }

    private static boolean isMeant(Definition definition, Change change) {
        return definition.fields().isEmpty()
                || change.kind() != Action.UPDATED
                || !Collections.disjoint(definition.fields(), change.fields());
    }

    private Delivery delivery(Webhook hook, Change change, Instant now) {
        return new Delivery(
                ids.next(),
                hook.id(),
                change.number(),
                change.id(),
                change.object(),
                change.record(),
                change.kind().word(),
                change.at(),
                change.by(),
                change.fields(),
                Delivery.State.WAITING,
                0,
                now,
                null,
                now,
                null,
                null);
    }
}
