package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
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
import shuke.kernel.export.ExportLink;
import shuke.kernel.export.ExportLinks;

/** Links to files of exports, for people who do not sign in. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportLinksController {
    private static final String SHARED = "/api/v1/exports/shared/";
    private static final int A_DAY = 24;

    private final ExportLinks links;
    private final CallerFinder callers;

    ExportLinksController(ExportLinks links, CallerFinder callers) {
        this.links = links;
        this.callers = callers;
    }

    record Form(@Nullable Integer hours) {}

    /** @param path the address behind that of the installation; told once, when the link is made */
    record Answer(
            UUID id,
            @Nullable String path,
            Instant madeAt,
            Instant expiresAt,
            long fetched,
            @Nullable Instant fetchedAt) {
        static Answer of(ExportLink link, @Nullable String path) {
            return new Answer(link.id(), path, link.madeAt(), link.expiresAt(), link.fetched(), link.fetchedAt());
        }
    }

    record Answers(List<Answer> items) {}

    @PostMapping("/{id}/links")
    @ResponseStatus(HttpStatus.CREATED)
    Answer make(Actor actor, @PathVariable UUID id, @RequestBody Form form) {
        var fresh = links.make(actor, id, form.hours() == null ? A_DAY : form.hours());
        return Answer.of(fresh.link(), SHARED + fresh.secret());
    }

    @GetMapping("/{id}/links")
    Answers of(Actor actor, @PathVariable UUID id) {
        return new Answers(
                links.of(actor, id).stream().map(link -> Answer.of(link, null)).toList());
    }

    @DeleteMapping("/{id}/links/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID link) {
        links.remove(actor, id, link);
    }

    /** The file, for whoever has the link. */
    @GetMapping("/shared/{secret}")
    ResponseEntity<Resource> open(@PathVariable String secret, HttpServletRequest request) {
        return ExportsController.file(links.open(callers.workspace(request), secret, Callers.client(request)));
    }
}
