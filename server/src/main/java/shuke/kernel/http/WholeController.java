package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.identity.Caller;
import shuke.kernel.whole.WholeRun;
import shuke.kernel.whole.WholeRuns;

/**
 * Everything as one file, and back. A person has to have proven herself within the last quarter of an hour to get such a file or give
 * one; tokens cannot.
 */
@RestController
@RequestMapping("/api/v1/whole")
class WholeController {
    private final WholeRuns runs;
    private final OwnSession own;

    WholeController(WholeRuns runs, OwnSession own) {
        this.runs = runs;
        this.own = own;
    }

    /**
     * @param kind {@code export} or {@code restore}
     * @param total how many records it is about; null while they are not counted
     * @param missing files whose bytes were not to be had
     * @param by who asked for it
     * @param detail why it failed
     */
    record Answer(
            UUID id,
            String kind,
            String name,
            String state,
            @Nullable Long total,
            long done,
            long missing,
            @Nullable Long size,
            String by,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant expiresAt,
            @Nullable String detail) {
        static Answer of(Actor actor, WholeRun run) {
            var problem = run.problem();
            return new Answer(
                    run.id(),
                    run.kind().text(),
                    run.fileName(),
                    run.state().text(),
                    run.total(),
                    run.done(),
                    run.missing(),
                    run.size(),
                    run.actor().name(),
                    run.createdAt(),
                    run.finishedAt(),
                    run.expiresAt(),
                    problem == null ? null : problem.in(actor.locale()));
        }
    }

    record Answers(List<Answer> items) {}

    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer export(Actor actor, Caller caller, HttpServletRequest request) {
        requireFresh(actor, caller, request);
        return Answer.of(actor, runs.export(actor));
    }

    @PostMapping("/restores")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Answer restore(Actor actor, Caller caller, HttpServletRequest request) {
        requireFresh(actor, caller, request);
        var begun = new ArrayList<WholeRun>();
        StreamedForm.read(request, part -> {
            if (part.field().equals("file") && begun.isEmpty()) begun.add(runs.restore(actor, part.bytes()));
        });
        if (begun.isEmpty()) throw ProblemException.of(Kind.MALFORMED, Problem.at("file", "importPartMissing", "file"));
        return Answer.of(actor, begun.getFirst());
    }

    @GetMapping
    Answers latest(Actor actor) {
        return new Answers(
                runs.latest(actor).stream().map(run -> Answer.of(actor, run)).toList());
    }

    /** @param toFetch whether the file is to be fetched next: refused where that would be */
    @GetMapping("/{id}")
    Answer read(
            Actor actor,
            Caller caller,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean toFetch) {
        if (toFetch) requireFresh(actor, caller, request);
        return Answer.of(actor, runs.read(actor, id));
    }

    @PostMapping("/{id}/stop")
    Answer stop(Actor actor, @PathVariable UUID id) {
        runs.stop(actor, id);
        return Answer.of(actor, runs.read(actor, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        runs.remove(actor, id);
    }

    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(Actor actor, Caller caller, HttpServletRequest request, @PathVariable UUID id) {
        requireFresh(actor, caller, request);
        var content = runs.open(actor, id);
        var name = ContentDisposition.attachment()
                .filename(content.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(new MediaType("application", "zip"))
                .body(new SizedStream(content.bytes(), content.size()));
    }

    /** Whoever sits at the machine has the data directory anyhow. */
    private void requireFresh(Actor actor, Caller caller, HttpServletRequest request) {
        runs.require(actor);
        if (caller.proof() != Caller.Proof.MACHINE) own.requireFresh(caller, request);
    }
}
