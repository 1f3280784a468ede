package shuke.kernel.webhook;

import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.notification.Kind;
import shuke.kernel.notification.Notifications;

/** Webhooks that switch themselves off: what they still had to tell is given up, and their person is told. */
@Component
class Stopping {
    private static final Logger LOG = LoggerFactory.getLogger(Stopping.class);

    private final WebhookStore store;
    private final DeliveryStore deliveries;
    private final Notifications notifications;
    private final Audit audit;
    private final InstantSource clock;

    Stopping(
            WebhookStore store,
            DeliveryStore deliveries,
            Notifications notifications,
            Audit audit,
            InstantSource clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing happens to one that is not on any more. */
    @Transactional
    public void stop(Workspace workspace, UUID id, Webhook.Cause cause) {
        var hook = store.lock(workspace, id).orElse(null);
        if (hook == null || !hook.isOn()) return;
        var now = clock.instant();
        store.change(workspace, hook.stopped(cause));
        deliveries.giveUp(workspace, id, now);
        audit.note(
                Actor.system(workspace),
                Event.of(Action.DEFINED, WebhookStore.ROOM)
                        .about(id)
                        .with("state", hook.state().text(), Webhook.State.STOPPED.text())
                        .with("cause", null, cause.text()));
        notifications.tellOwn(
                Actor.system(workspace),
                Kind.STOPPED,
                WebhookStore.ROOM,
                now,
                hook.actor().user());
        LOG.warn("Webhook {} of workspace {} has stopped: {}", id, workspace.name(), cause.text());
    }
}
