package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.duplicate.Acceptance;
import shuke.kernel.duplicate.Acceptances;

/** Groups that are merged in bulk because they are likely enough. */
@RestController
@RequestMapping("/api/v1/duplicates/acceptances")
class DuplicateAcceptancesController {
    private final Acceptances acceptances;

    DuplicateAcceptancesController(Acceptances acceptances) {
        this.acceptances = acceptances;
    }

    /** @param least how likely a group has to be */
    record Body(String object, double least) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, String> start(Actor actor, @RequestBody Body body) {
        return Map.of(
                "id", acceptances.start(actor, body.object(), body.least()).toString());
    }

    /** What {@link #start} would be about. */
    @PostMapping("/extent")
    Map<String, Long> extent(Actor actor, @RequestBody Body body) {
        var extent = acceptances.extent(actor, body.object(), body.least());
        return Map.of("groups", extent.groups(), "records", extent.records());
    }

    /** The latest first. */
    @GetMapping
    Map<String, List<Map<String, @Nullable Object>>> latest(Actor actor) {
        return Map.of(
                "items",
                acceptances.latest(actor).stream()
                        .map(DuplicateAcceptancesController::json)
                        .toList());
    }

    private static Map<String, @Nullable Object> json(Acceptance acceptance) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", acceptance.id().toString());
        json.put("object", acceptance.object());
        json.put("least", acceptance.least());
        json.put("state", acceptance.state().name().toLowerCase(Locale.ROOT));
        json.put("by", acceptance.actor().name());
        json.put("total", acceptance.total());
        json.put("merged", acceptance.counts().merged());
        json.put("refused", acceptance.counts().refused());
        json.put("restored", acceptance.counts().restored());
        json.put("kept", acceptance.counts().kept());
        json.put("canBeUndone", acceptance.canBeUndone());
        json.put("startedAt", acceptance.startedAt().toString());
        json.put(
                "endedAt",
                acceptance.endedAt() == null ? null : acceptance.endedAt().toString());
        return json;
    }

    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(Actor actor, @PathVariable UUID id) {
        acceptances.stop(actor, id);
    }

    @PostMapping("/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void undo(Actor actor, @PathVariable UUID id) {
        acceptances.undo(actor, id);
    }
}
