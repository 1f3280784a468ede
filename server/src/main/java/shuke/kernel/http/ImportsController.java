package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportSets;
import shuke.kernel.transfer.Imports;

/** Imports over HTTP: a file goes in, the work goes on in the background, its state and its wrong rows are read from here. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsController {
    private final Imports imports;
    private final ImportSets sets;
    private final ImportForm form;

    ImportsController(Imports imports, ImportSets sets, ImportForm form) {
        this.imports = imports;
        this.sets = sets;
        this.form = form;
    }

    record Started(UUID id) {}

    record Page(List<ImportAnswer> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(Actor actor, HttpServletRequest request) {
        return new Started(form.start(actor, request));
    }

    @GetMapping
    Page list(Actor actor) {
        var alone = imports.latest(actor).stream().map(run -> ImportRunAnswer.of(run, actor.locale()));
        var together = sets.latest(actor).stream().map(set -> ImportSetAnswer.of(set, actor.locale()));
        return new Page(Stream.<ImportAnswer>concat(alone, together)
                .sorted(Comparator.comparing(ImportAnswer::createdAt).reversed())
                .toList());
    }

    @GetMapping("/{id}")
    ImportAnswer read(Actor actor, @PathVariable UUID id) {
        return sets.find(actor, id)
                .<ImportAnswer>map(set -> ImportSetAnswer.of(set, actor.locale()))
                .orElseGet(() -> ImportRunAnswer.of(imports.read(actor, id), actor.locale()));
    }

    @PostMapping("/{id}/pause")
    ImportAnswer pause(Actor actor, @PathVariable UUID id) {
        sets.find(actor, id).ifPresentOrElse(set -> sets.pause(actor, set), () -> imports.pause(actor, id));
        return read(actor, id);
    }

    @PostMapping("/{id}/resume")
    ImportAnswer resume(Actor actor, @PathVariable UUID id) {
        sets.find(actor, id).ifPresentOrElse(set -> sets.resume(actor, set), () -> imports.resume(actor, id));
        return read(actor, id);
    }

    @PostMapping("/{id}/cancel")
    ImportAnswer cancel(Actor actor, @PathVariable UUID id) {
        sets.find(actor, id).ifPresentOrElse(set -> sets.cancel(actor, set), () -> imports.cancel(actor, id));
        return read(actor, id);
    }

    @PostMapping("/{id}/undo")
    ImportAnswer undo(Actor actor, @PathVariable UUID id) {
        sets.find(actor, id).ifPresentOrElse(set -> sets.undo(actor, set), () -> imports.undo(actor, id));
        return read(actor, id);
    }

    @GetMapping("/{id}/kept.csv")
    ResponseEntity<StreamingResponseBody> kept(Actor actor, @PathVariable UUID id) {
        var run = imports.read(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"kept.csv\"")
                .body(out -> imports.writeKept(actor, run, out));
    }

    @GetMapping("/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(Actor actor, @PathVariable UUID id, Locale locale) {
        var run = imports.read(actor, id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"errors.csv\"")
                .body(out -> imports.writeRefused(run, locale, out));
    }

    /** Those of all tables of a file of several. */
    @GetMapping("/{id}/errors.zip")
    ResponseEntity<StreamingResponseBody> errorsOfTables(Actor actor, @PathVariable UUID id, Locale locale) {
        var set = sets.find(actor, id).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header("Content-Disposition", "attachment; filename=\"errors.zip\"")
                .body(out -> sets.writeRefused(set, locale, out));
    }
}
