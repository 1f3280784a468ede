package shuke.kernel.http;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.sample.Removal;
import shuke.kernel.sample.Samples;

/** The sample data: what is there, and its removal in the background, which can be stopped, gone on with and taken back. */
@RestController
@RequestMapping("/api/v1/sample-data")
class SampleDataController {
    private final Samples samples;

    SampleDataController(Samples samples) {
        this.samples = samples;
    }

    record ObjectAnswer(String object, long count) {}

    /** @param back whether it is being, or was, taken back */
    record RemovalAnswer(
            UUID id,
            String state,
            boolean back,
            boolean wholly,
            @Nullable Long total,
            long done,
            long removed,
            long kept,
            long restored,
            long lost,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean undoable) {
        static RemovalAnswer of(Removal it) {
            var counts = it.counts();
            return new RemovalAnswer(
                    it.id(),
                    it.state().text(),
                    it.back(),
                    it.wholly(),
                    it.due(),
                    it.handled(),
                    counts.removed(),
                    counts.kept(),
                    counts.restored(),
                    counts.lost(),
                    it.startedAt(),
                    it.endedAt(),
                    it.canBeUndone());
        }
    }

    record OverviewAnswer(
            List<ObjectAnswer> objects, @Nullable RemovalAnswer removal) {}

    record KeptRecord(String object, UUID id, @Nullable String label, String why) {}

    record LeftAnswer(int count, List<KeptRecord> items) {}

    record Form(@Nullable Boolean wholly) {}

    @GetMapping
    OverviewAnswer look(Actor actor) {
        var overview = samples.overview(actor);
        return new OverviewAnswer(
                overview.counts().entrySet().stream()
                        .map(count -> new ObjectAnswer(count.getKey(), count.getValue()))
                        .toList(),
                overview.removal() == null ? null : RemovalAnswer.of(overview.removal()));
    }

    /** What a removal would leave, and why. */
    @GetMapping("/kept")
    LeftAnswer kept(Actor actor) {
        var kept = samples.kept(actor);
        return new LeftAnswer(
                kept.count(),
                kept.items().stream()
                        .map(it -> new KeptRecord(
                                it.object(), it.id(), it.label(), it.why().text()))
                        .toList());
    }

    @PostMapping(path = "/removals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(ACCEPTED)
    RemovalAnswer remove(Actor actor, @RequestBody Form form) {
        return RemovalAnswer.of(samples.remove(actor, Boolean.TRUE.equals(form.wholly())));
    }

    @PostMapping("/removals/{id}/stop")
    @ResponseStatus(NO_CONTENT)
    void stop(Actor actor, @PathVariable UUID id) {
        samples.stop(actor, id);
    }

    @PostMapping("/removals/{id}/resume")
    @ResponseStatus(NO_CONTENT)
    void resume(Actor actor, @PathVariable UUID id) {
        samples.resume(actor, id);
    }

    @PostMapping("/removals/{id}/undo")
    @ResponseStatus(NO_CONTENT)
    void undo(Actor actor, @PathVariable UUID id) {
        samples.undo(actor, id);
    }
}
