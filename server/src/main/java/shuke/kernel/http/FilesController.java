package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.file.FileContents;
import shuke.kernel.file.FileRules;
import shuke.kernel.file.Previews;

/** The bytes of files; everything else about a file is said and changed by its record. */
@RestController
@RequestMapping("/api/v1/files")
class FilesController {
    private final FileForm form;
    private final FileContents contents;
    private final FileRules rules;

    FilesController(FileForm form, FileContents contents, FileRules rules) {
        this.form = form;
        this.contents = contents;
        this.rules = rules;
    }

    /** @param largest the size that a file may have, in bytes */
    record Rules(long largest) {}

    /** What is known before a file is sent. */
    @GetMapping("/rules")
    Rules rules() {
        return new Rules(rules.largest());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, @Nullable Object>> upload(Actor actor, HttpServletRequest request) {
        var row = form.upload(actor, request);
        return Etag.on(ResponseEntity.created(URI.create("/api/v1/records/file/" + row.id())), row);
    }

    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(Actor actor, @PathVariable UUID id) {
        return FileAnswer.of(contents.open(actor, id));
    }

    /** @param size of the longer side in pixels: 240 or 960 */
    @GetMapping("/{id}/preview")
    ResponseEntity<Resource> preview(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "240") int size) {
        return contents.preview(actor, id, size(size))
                .map(FileAnswer::of)
                .orElseThrow(() -> ProblemException.of(Kind.NOT_FOUND, Problem.of("noPreview")));
    }

    private static Previews.Size size(int pixels) {
        for (var size : Previews.Size.values()) {
            if (size.pixels() == pixels) return size;
        }
        throw ProblemException.of(Kind.MALFORMED, Problem.at("size", "parameterNotUnderstood", "size"));
    }
}
