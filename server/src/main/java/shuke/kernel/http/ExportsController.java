package shuke.kernel.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.export.ExportFormat;
import shuke.kernel.export.ExportOrder;
import shuke.kernel.export.ExportRun;
import shuke.kernel.export.Exports;

/** Records as files. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportsController {
    private final Exports exports;

    ExportsController(Exports exports) {
        this.exports = exports;
    }

    /**
     * @param fields paths; none for all fields that the caller may read
     * @param format {@code csv}, {@code xlsx} or {@code jsonl}
     * @param name of the file, without day and ending; the object's where there is none
     * @param question the filter in words; it stands on a sheet of its own in a workbook
     */
    record Form(
            @Nullable String object,
            @Nullable List<UUID> ids,
            @Nullable Object filter,
            @Nullable List<String> sort,
            @Nullable List<String> fields,
            @Nullable String format,
            @Nullable String name,
            @Nullable String question) {
        String asked() {
            if (object == null || object.isBlank())
                throw ProblemException.invalid(Problem.at("object", "required", "object"));
            return object;
        }

        ExportOrder order() {
            var word = format == null ? ExportFormat.CSV.text() : format;
            return new ExportOrder(
                    ids,
                    filter,
                    sort == null ? List.of() : sort,
                    fields == null ? List.of() : fields,
                    ExportFormat.find(word)
                            .orElseThrow(
                                    () -> ProblemException.invalid(Problem.at("format", "exportFormatUnknown", word))),
                    name == null ? "" : name.strip(),
                    question);
        }
    }

    /** @param by who asked for it */
    record Answer(
            UUID id,
            String object,
            String format,
            String name,
            String state,
            @Nullable Long total,
            long written,
            @Nullable Long size,
            String by,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expiresAt,
            @Nullable String detail) {
        static Answer of(Actor actor, ExportRun run) {
            var problem = run.problem();
            return new Answer(
                    run.id(),
                    run.object(),
                    run.order().format().text(),
                    run.fileName(),
                    run.state().text(),
                    run.total(),
                    run.written(),
                    run.size(),
                    run.actor().name(),
                    run.createdAt(),
                    run.finishedAt(),
                    run.expiresAt(),
                    problem == null ? null : problem.in(actor.locale()));
        }
    }

    record Answers(List<Answer> items) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer start(Actor actor, @RequestBody Form form) {
        return Answer.of(actor, exports.start(actor, form.asked(), form.order()));
    }

    @GetMapping
    Answers latest(Actor actor) {
        return new Answers(
                exports.latest(actor).stream().map(run -> Answer.of(actor, run)).toList());
    }

    @GetMapping("/{id}")
    Answer read(Actor actor, @PathVariable UUID id) {
        return Answer.of(actor, exports.read(actor, id));
    }

    @PostMapping("/{id}/stop")
    Answer stop(Actor actor, @PathVariable UUID id) {
        exports.stop(actor, id);
        return read(actor, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        exports.remove(actor, id);
    }

    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable UUID id) {
        return file(exports.open(actor, id));
    }

    /** To be saved, never to be shown, and kept by nobody on the way. */
    static ResponseEntity<Resource> file(Exports.Content content) {
        var name = ContentDisposition.attachment()
                .filename(content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .contentType(MediaType.parseMediaType(content.format().mediaType()))
                .body(new SizedStream(content.bytes(), content.size()));
    }
}
