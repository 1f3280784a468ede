package shuke.kernel.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.staff.Principals;

/** Delivers what is due, some of it at the same time, of each record one after the other. */
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 8;
    private static final int GONE = 410;
    private static final Duration HOPE = Duration.ofDays(3);
    /** After so long what a node that is gone had taken is taken by another one. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final Payloads payloads;
    private final Sending sending;
    private final Results results;
    private final Principals principals;
    private final Stopping stopping;
    private final InstantSource clock;

    Courier(
            WebhookStore store,
            DeliveryStore deliveries,
            Payloads payloads,
            Sending sending,
            Results results,
            Principals principals,
            Stopping stopping,
            InstantSource clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.sending = sending;
        this.results = results;
        this.principals = principals;
        this.stopping = stopping;
        this.clock = clock;
    }

    /** Takes some of what is due and delivers it; true when there may be more. */
    boolean step(Workspace workspace, UUID id, Executor threads) {
        var now = clock.instant();
        var hook = store.find(workspace, id).filter(Webhook::isOn).orElse(null);
        if (hook == null || isResting(hook, now)) return false;
        var most = hook.failures() < Pauses.DOUBT ? AT_ONCE : 1;
        var taken = deliveries.claim(workspace, id, now, now.plus(CLAIM), most);
        if (taken.isEmpty()) return false;
        var said = said(workspace, hook, taken);
        if (said == null) return false;
        var sent = taken.stream()
                .map(it -> CompletableFuture.runAsync(() -> attempt(workspace, hook, it, said.get(it.id())), threads))
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        return true;
    }

    /** Sends it at once and once only, whatever state the webhook is in. */
    Attempt trial(Workspace workspace, Webhook hook, Delivery test) {
        var payload =
                payloads.of(hook.actor(), hook.definition(), List.of(test)).get(test.id());
        return sending.send(workspace, hook.definition().url(), test, payload == null ? "" : payload)
                .attempt();
    }

    private static boolean isResting(Webhook hook, Instant now) {
        var until = hook.restUntil();
        return until != null && until.isAfter(now);
    }

    /** Null where the webhook has stopped over it. */
    private @Nullable Map<UUID, String> said(Workspace workspace, Webhook hook, List<Delivery> taken) {
        var actor = principals.now(hook.actor()).orElse(null);
        if (actor == null) {
            stopping.stop(workspace, hook.id(), Webhook.Cause.PERSON);
            return null;
        }
        try {
            return payloads.of(actor, hook.definition(), taken);
        } catch (ProblemException senseless) { // the object is gone, or she may not read it any more
            stopping.stop(workspace, hook.id(), Webhook.Cause.DEFINITION);
            return null;
        }
    }

    private void attempt(Workspace workspace, Webhook hook, Delivery it, @Nullable String payload) {
        try {
            deliver(workspace, hook, it, payload);
        } catch (DataAccessException unreachable) { // it is delivered again, once nobody is at it any more
            LOG.debug("What came of delivery {} could not be put down", it.id(), unreachable);
        }
    }

    private void deliver(Workspace workspace, Webhook hook, Delivery it, @Nullable String payload) {
        if (payload == null) {
            results.withhold(workspace, it);
            return;
        }
        var sent = sending.send(workspace, hook.definition().url(), it, payload);
        var after = results.keep(workspace, it, payload, sent).orElse(hook);
        var status = sent.attempt().status();
        var since = after.failingSince();
        if (status != null && status == GONE) {
            stopping.stop(workspace, hook.id(), Webhook.Cause.GONE);
        } else if (since != null && since.plus(HOPE).isBefore(clock.instant())) {
            stopping.stop(workspace, hook.id(), Webhook.Cause.FAILING);
        }
    }
}
