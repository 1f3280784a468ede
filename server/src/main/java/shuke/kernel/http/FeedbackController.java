package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.feedback.FeedbackBox;
import shuke.kernel.feedback.Note;

/** What people say about the program, and what becomes of it. */
@RestController
@RequestMapping("/api/v1")
class FeedbackController {
    private final FeedbackBox box;
    private final Access access;

    FeedbackController(FeedbackBox box, Access access) {
        this.access = access;
        this.box = box;
    }

    record Form(
            @Nullable String kind,
            @Nullable String page,
            @Nullable String words) {}

    record AnswerForm(
            @Nullable String state,
            @Nullable String answer,
            @Nullable Long version) {}

    record Answer(
            UUID id,
            String by,
            String kind,
            String page,
            String words,
            String state,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            Instant sentAt,
            long version) {
        static Answer of(Note it) {
            return new Answer(
                    it.id(),
                    it.byName(),
                    it.kind().text(),
                    it.page(),
                    it.words(),
                    it.state().text(),
                    it.answer(),
                    it.answeredBy(),
                    it.answeredAt(),
                    it.sentAt(),
                    it.version());
        }
    }

    record Page(List<Answer> items) {
        static Page of(List<Note> notes) {
            return new Page(notes.stream().map(Answer::of).toList());
        }
    }

    @PostMapping(path = "/me/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Answer send(Actor actor, @RequestBody Form form) {
        var kind = Note.Kind.find(form.kind() == null ? "" : form.kind())
                .orElseThrow(() -> ProblemException.invalid(Problem.at("kind", "feedbackKind")));
        return Answer.of(box.send(actor, kind, text(form.page()), text(form.words())));
    }

    @GetMapping("/me/feedback")
    Page own(Actor actor) {
        return Page.of(box.own(actor));
    }

    @GetMapping("/feedback")
    Page all(Actor actor) {
        return Page.of(box.all(actor));
    }

    @PutMapping(path = "/feedback/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerForm form) {
        access.requireAdministrator(actor); // before what is wrong with the form is told
        var state = Note.State.find(text(form.state()))
                .orElseThrow(() -> ProblemException.invalid(Problem.at("state", "feedbackState")));
        return Answer.of(box.answer(actor, id, form.version() == null ? 0 : form.version(), state, form.answer()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
