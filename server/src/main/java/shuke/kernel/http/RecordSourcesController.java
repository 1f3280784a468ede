package shuke.kernel.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.source.RecordSources;

/** What sources say of a record, and which one somebody takes. */
@RestController
@RequestMapping("/api/v1/records/{object}/{id}/sources")
class RecordSourcesController {
    private final RecordSources sources;

    RecordSourcesController(RecordSources sources) {
        this.sources = sources;
    }

    /** @param version stands for the source's version of this record */
    record FromAnswer(
            UUID version,
            String source,
            String name,
            @Nullable String key,
            Instant receivedAt,
            @Nullable Instant changedAt) {
        static FromAnswer of(RecordSources.From it) {
            return new FromAnswer(
                    it.version().id(),
                    it.source().code(),
                    it.source().name(),
                    it.key(),
                    it.version().receivedAt(),
                    it.version().changedAt());
        }
    }

    record LineAnswer(
            String field,
            @Nullable Object value,
            @Nullable UUID from,
            String why,
            boolean pinned,
            boolean choosable,
            Map<UUID, @Nullable Object> values) {
        static LineAnswer of(RecordSources.Line it) {
            var values = new LinkedHashMap<UUID, @Nullable Object>();
            it.values().forEach((version, value) -> values.put(version, Plain.of(value)));
            return new LineAnswer(
                    it.field(), Plain.of(it.value()), it.from(), it.why(), it.isPinned(), it.isChoosable(), values);
        }
    }

    record ToldAnswer(List<FromAnswer> sources, List<LineAnswer> fields) {
        static ToldAnswer of(RecordSources.Told it) {
            return new ToldAnswer(
                    it.from().stream().map(FromAnswer::of).toList(),
                    it.fields().stream().map(LineAnswer::of).toList());
        }
    }

    @GetMapping
    ToldAnswer read(Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return ToldAnswer.of(sources.of(actor, object, id));
    }

    record TakeBody(UUID version) {}

    @PutMapping("/{field}")
    ToldAnswer take(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @PathVariable String field,
            @RequestBody TakeBody body) {
        return ToldAnswer.of(sources.take(actor, object, id, field, body.version()));
    }

    @DeleteMapping("/{field}")
    ToldAnswer release(Actor actor, @PathVariable String object, @PathVariable UUID id, @PathVariable String field) {
        return ToldAnswer.of(sources.release(actor, object, id, field));
    }
}
