package shuke.kernel.webhook;

import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.schema.Usage;
import shuke.kernel.schema.UsedElsewhere;

/** Webhooks that speak of a field or are told of an object. Without it they would stop, so it stands in the way. */
@Component
class WebhookUses implements UsedElsewhere {
    private final WebhookStore store;

    WebhookUses(WebhookStore store) {
        this.store = store;
    }

    @Override
    public List<Usage.Use> uses(Actor actor, Target target) {
        return store.all(actor.workspace()).stream()
                .map(Webhook::definition)
                .filter(it -> it.objects().stream().anyMatch(object -> names(it, object, target)))
                .map(it -> new Usage.Use(WebhookStore.ROOM, it.objects().getFirst(), it.name(), true))
                .toList();
    }

    private static boolean names(Definition it, String object, Target target) {
        return target.isWhole(object)
                || target.isIn(object, it.condition())
                || it.fields().stream().anyMatch(field -> target.is(object, field));
    }
}
