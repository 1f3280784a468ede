package shuke.kernel.http;

import static org.springframework.http.HttpStatus.CREATED;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.merge.MergeTelling;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Batch.Likely;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordReader;

/** One record at a time: read, create, change, delete, bring back. */
@RestController
@RequestMapping("/api/v1/records/{object}")
class RecordsController {
    private final RecordReader reader;
    private final RecordWrites writes;
    private final MergeTelling merges;

    RecordsController(RecordReader reader, RecordWrites writes, MergeTelling merges) {
        this.reader = reader;
        this.writes = writes;
        this.merges = merges;
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> read(
            Actor actor, @PathVariable String object, @PathVariable UUID id) {
        return Etag.on(ResponseEntity.ok(), found(actor, object, id));
    }

    /** What became part of another record is not there, but whoever sees that other one is told where it went. */
    private Row found(Actor actor, String object, UUID id) {
        var row = reader.read(actor, object, List.of(id)).get(id);
        if (row != null) return row;
        throw merges.successor(actor, object, id).map(RecordsController::led).orElseGet(ProblemException::notFound);
    }

    private static ProblemException led(Ref to) {
        return new ProblemException(
                ProblemException.Kind.NOT_FOUND,
                List.of(Problem.of("mergedInto")),
                Map.of("mergedInto", Map.of("object", to.object(), "id", to.id().toString())));
    }

    /** One record, or up to 1,000 in {@code records}, which are answered one by one. */
    @PostMapping
    ResponseEntity<Map<String, @Nullable Object>> create(
            Actor actor,
            @PathVariable String object,
            @RequestParam(defaultValue = "allow") String duplicates,
            @RequestBody Map<String, @Nullable Object> body,
            HttpServletRequest request) {
        if (body.get("records") instanceof List<?> records && body.size() == 1) {
            return ResponseEntity.status(CREATED).body(writes.createEach(actor, object, records, likely(duplicates)));
        }
        var written = writes.write(actor, object, new Change.Create(Bodies.id(body), body), likely(duplicates));
        var there = URI.create(request.getRequestURI() + "/" + written.row().id());
        return answer(actor, ResponseEntity.created(there), written);
    }

    /** A JSON merge patch (RFC 7396): what is not named stays, null empties. */
    @PatchMapping("/{id}")
    ResponseEntity<Map<String, @Nullable Object>> patch(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Map<String, @Nullable Object> body) {
        var change = new Change.Update(id, Etag.version(ifMatch), body);
        return answer(actor, ResponseEntity.ok(), writes.write(actor, object, change, Likely.TOLD));
    }

    /** Into the recycle bin; with {@code forGood} out of it and gone. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            Actor actor,
            @PathVariable String object,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean forGood,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var change = forGood ? new Change.Purge(id) : new Change.Delete(id, Etag.version(ifMatch));
        writes.move(actor, Batch.of(object, change));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<Map<String, @Nullable Object>> restore(
            Actor actor, @PathVariable String object, @PathVariable UUID id) {
        writes.move(actor, Batch.of(object, new Change.Restore(id)));
        return Etag.on(ResponseEntity.ok(), reader.read(actor, object, id));
    }

    /** Changes the record that has the value, or makes one. */
    @PutMapping("/by/{field}/{value}")
    ResponseEntity<Map<String, @Nullable Object>> upsert(
            Actor actor,
            @PathVariable String object,
            @PathVariable String field,
            @PathVariable String value,
            @RequestParam(defaultValue = "allow") String duplicates,
            @RequestBody Map<String, @Nullable Object> body) {
        var input = new LinkedHashMap<String, @Nullable Object>(body);
        input.put(field, value);
        var written = writes.write(actor, object, new Change.Upsert(field, input), likely(duplicates));
        var status = written.effect() == Outcome.Effect.CREATED ? CREATED : org.springframework.http.HttpStatus.OK;
        return answer(actor, ResponseEntity.status(status), written);
    }

    /** Creates, changes, upserts and deletes together. */
    @PostMapping("/batch")
    Map<String, @Nullable Object> batch(
            Actor actor,
            @PathVariable String object,
            @RequestParam(defaultValue = "allow") String duplicates,
            @RequestBody BatchBody body) {
        return writes.batch(actor, object, body, likely(duplicates));
    }

    /** What becomes of new records that are likely to be of one thing with others. */
    private static Likely likely(String duplicates) {
        return switch (duplicates) {
            case "allow" -> Likely.TOLD;
            case "refuse" -> Likely.REFUSED;
            default -> throw ProblemException.of(Kind.MALFORMED, Problem.at("duplicates", "badDuplicates"));
        };
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(
            Actor actor, ResponseEntity.BodyBuilder answer, Outcome.Written written) {
        var json = RecordJson.of(written.row());
        MatchJson.put(json, written.matches(), actor.locale());
        return answer.eTag(Etag.of(written.row().version())).body(json);
    }
}
