package shuke.kernel.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.webhook.Delivery;
import shuke.kernel.webhook.DeliveryLog;

/** What became of what webhooks were told, and having it tried again. */
@RestController
@RequestMapping("/api/v1/webhooks/{id}")
class WebhookDeliveriesController {
    private final DeliveryLog deliveries;

    WebhookDeliveriesController(DeliveryLog deliveries) {
        this.deliveries = deliveries;
    }

    /** Answers with what came back, whatever that is. */
    @PostMapping("/test")
    Map<String, @Nullable Object> test(Actor actor, @PathVariable UUID id) {
        return WebhookJson.of(deliveries.test(actor, id));
    }

    @GetMapping("/deliveries")
    Map<String, @Nullable Object> page(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = deliveries.page(actor, id, state(state), limit, cursor);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("items", page.items().stream().map(WebhookJson::of).toList());
        json.put("next", page.next());
        return json;
    }

    @GetMapping("/deliveries/{delivery}")
    Map<String, @Nullable Object> read(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        return WebhookJson.of(deliveries.read(actor, id, delivery));
    }

    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        deliveries.replay(actor, id, delivery);
    }

    /** @param since what came up then or later; null for everything that is kept */
    record Replay(@Nullable Instant since) {}

    @PostMapping("/deliveries/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Integer> replayDead(Actor actor, @PathVariable UUID id, @RequestBody Replay body) {
        var since = body.since();
        return Map.of("count", deliveries.replayDead(actor, id, since == null ? Instant.EPOCH : since));
    }

    private static Delivery.@Nullable State state(@Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        return Delivery.State.find(text)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("state", "webhookDeliveryState")));
    }
}
