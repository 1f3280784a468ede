package shuke.kernel.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.form.Submission;
import shuke.kernel.form.SubmissionLog;
import shuke.kernel.form.SubmissionSheets;

/** What was sent by a form, and having it tried again. */
@RestController
@RequestMapping("/api/v1/forms/{id}")
class FormSubmissionsController {
    private final SubmissionLog log;
    private final SubmissionSheets sheets;

    FormSubmissionsController(SubmissionLog log, SubmissionSheets sheets) {
        this.log = log;
        this.sheets = sheets;
    }

    @GetMapping("/submissions")
    Map<String, @Nullable Object> page(
            Actor actor,
            Locale locale,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var page = log.page(actor, id, state(state), limit, cursor);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put(
                "items",
                page.items().stream().map(told -> FormJson.of(told, locale)).toList());
        json.put("next", page.next());
        return json;
    }

    @GetMapping("/submissions.csv")
    ResponseEntity<StreamingResponseBody> sheet(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String state) {
        var sheet = sheets.of(actor, id, state(state));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"submissions.csv\"")
                .body(sheet::write);
    }

    @GetMapping("/submissions/{submission}")
    Map<String, @Nullable Object> read(
            Actor actor, Locale locale, @PathVariable UUID id, @PathVariable UUID submission) {
        return FormJson.of(log.read(actor, id, submission), locale);
    }

    @PostMapping("/submissions/{submission}/retry")
    Map<String, @Nullable Object> retry(
            Actor actor, Locale locale, @PathVariable UUID id, @PathVariable UUID submission) {
        return FormJson.of(log.retry(actor, id, submission), locale);
    }

    @DeleteMapping("/submissions/{submission}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id, @PathVariable UUID submission) {
        log.remove(actor, id, submission);
    }

    /** How often each answer of the questions with choices was given. */
    @GetMapping("/answers")
    Map<String, Map<String, Long>> answers(Actor actor, @PathVariable UUID id) {
        return log.answers(actor, id);
    }

    private static Submission.@Nullable State state(@Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        return Submission.State.find(text)
                .orElseThrow(() -> ProblemException.invalid(Problem.at("state", "formSubmissionState")));
    }
}
