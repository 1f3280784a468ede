package shuke.kernel.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.webhook.Attempt;
import shuke.kernel.webhook.DefinitionJson;
import shuke.kernel.webhook.Delivery;
import shuke.kernel.webhook.DeliveryLog;
import shuke.kernel.webhook.WebhookBook;

/** Webhooks and what became of their deliveries as JSON. */
final class WebhookJson {
    private WebhookJson() {}

    static Map<String, @Nullable Object> of(WebhookBook.Told told) {
        var hook = told.hook();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", hook.id().toString());
        json.putAll(DefinitionJson.of(hook.definition()));
        json.put(
                "person",
                Plain.of(new Ref("user", hook.actor().user(), hook.actor().name())));
        json.put("state", hook.state().text());
        var cause = hook.cause();
        json.put("cause", cause == null ? null : cause.text());
        json.put("failures", hook.failures());
        json.put("failingSince", text(hook.failingSince()));
        json.put("deliveredAt", text(hook.deliveredAt()));
        json.put("waiting", told.tally().waiting());
        json.put("dead", told.tally().dead());
        json.put("madeAt", hook.madeAt().toString());
        json.put("version", hook.version());
        return json;
    }

    static Map<String, @Nullable Object> of(DeliveryLog.Told told) {
        var json = delivery(told.delivery());
        var last = told.last();
        json.put("last", last == null ? null : attempt(last));
        return json;
    }

    static Map<String, @Nullable Object> of(DeliveryLog.Whole whole) {
        var json = delivery(whole.delivery());
        json.put("log", whole.attempts().stream().map(WebhookJson::attempt).toList());
        json.put("payload", whole.payload());
        return json;
    }

    private static Map<String, @Nullable Object> delivery(Delivery it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", it.id().toString());
        json.put("kind", it.kind());
        json.put("object", it.object().isEmpty() ? null : it.object());
        json.put("record", it.object().isEmpty() ? null : it.record().toString());
        json.put("at", it.at().toString());
        json.put("state", it.state().text());
        json.put("attempts", it.attempts());
        json.put("nextAt", it.state() == Delivery.State.WAITING ? it.dueAt().toString() : null);
        json.put("endedAt", text(it.endedAt()));
        return json;
    }

    private static Map<String, @Nullable Object> attempt(Attempt it) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", it.number());
        json.put("at", it.at().toString());
        json.put("status", it.status());
        json.put("millis", it.millis());
        json.put("problem", it.problem());
        json.put("answer", it.answer());
        return json;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
