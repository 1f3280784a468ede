package shuke.kernel.job;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Remit;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody whose work goes on without her, as her work keeps her. It goes no further than the token did that brought it. */
public final class StoredActor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredActor() {}

    public static String text(Actor actor) {
        var node = JSON.createObjectNode()
                .put("user", actor.user().toString())
                .put("name", actor.name())
                .put("role", actor.role())
                .put("locale", actor.locale().toLanguageTag())
                .put("zone", actor.zone().getId());
        if (!actor.remit().isFull()) {
            actor.remit().reads().forEach(node.putArray("reads")::add);
            actor.remit().writes().forEach(node.putArray("writes")::add);
            var functions = node.putArray("functions");
            actor.remit().functions().forEach(function -> functions.add(function.text()));
        }
        return node.toString();
    }

    /** @param origin what stands in the audit log as the way by which her changes came */
    public static Actor of(String text, Workspace workspace, String origin) {
        var node = JSON.readTree(text);
        return new Actor(
                        workspace,
                        UUID.fromString(node.path("user").asString()),
                        node.path("name").asString(),
                        node.path("role").asString(),
                        Locale.forLanguageTag(node.path("locale").asString()),
                        ZoneId.of(node.path("zone").asString()),
                        origin)
                .within(remit(node));
    }

    private static Remit remit(JsonNode node) {
        if (!node.has("reads")) return Remit.FULL;
        var functions = names(node.path("functions")).stream()
                .flatMap(name -> Function.find(name).stream())
                .collect(Collectors.toSet());
        return Remit.of(names(node.path("reads")), names(node.path("writes")), functions);
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
