package shuke.kernel.feedback;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.feedback.Note.State;

/** Takes in what people say about the program. Everybody sees her own; administrators see all of it and answer. */
@Service
public class FeedbackBox {
    private static final int MOST_SHOWN = 500;
    private static final int MOST_WORDS = 4_000;
    private static final int MOST_A_DAY = 50;
    private static final Duration DAY = Duration.ofDays(1);
    private static final String OBJECT = "feedback";

    private final NoteStore store;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    FeedbackBox(NoteStore store, Access access, Audit audit, Ids ids, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Refuses with 422 what says nothing or too much, and with 409 {@code feedbackMany} whoever says very much in a day. */
    @Transactional
    public Note send(Actor actor, Note.Kind kind, String page, String words) {
        var said = words.strip();
        if (said.isEmpty()) throw ProblemException.invalid(Problem.at("words", "feedbackEmpty"));
        if (said.length() > MOST_WORDS)
            throw ProblemException.invalid(Problem.at("words", "tooLong", MOST_WORDS, said.length()));
        var now = clock.instant();
        if (store.sentSince(actor.workspace(), actor.user(), now.minus(DAY)) >= MOST_A_DAY) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("feedbackMany", MOST_A_DAY));
        }
        var note = new Note(
                ids.next(), actor.user(), actor.name(), kind, path(page), said, State.FRESH, null, null, null, now, 1);
        store.add(actor.workspace(), note);
        audit.note(actor, Event.of(Action.CREATED, OBJECT).about(note.id()).with("kind", null, kind.text()));
        return note;
    }

    /** What is asked on a page may name a customer, and says nothing about the program. */
    private static String path(String page) {
        var end = page.indexOf('?');
        var path = end < 0 ? page : page.substring(0, end);
        return path.length() > 300 ? path.substring(0, 300) : path;
    }

    /** What the caller said, the latest first. */
    public List<Note> own(Actor actor) {
        return store.latest(actor.workspace(), actor.user(), MOST_SHOWN);
    }

    /** What everybody said, for administrators. */
    public List<Note> all(Actor actor) {
        access.requireAdministrator(actor);
        return store.latest(actor.workspace(), null, MOST_SHOWN);
    }

    /**
     * Says what becomes of it.
     *
     * @param seen the version that is answered; 409 where somebody else has answered since
     */
    @Transactional
    public Note answer(Actor actor, UUID id, long seen, State state, @Nullable String answer) {
        access.requireAdministrator(actor);
        var before = store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        var said = answer == null || answer.isBlank() ? null : answer.strip();
        if (said != null && said.length() > MOST_WORDS) {
            throw ProblemException.invalid(Problem.at("answer", "tooLong", MOST_WORDS, said.length()));
        }
        if (!store.answer(actor.workspace(), id, seen, state, said, actor.name(), clock.instant())) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("feedbackStale"));
        }
        audit.note(
                actor,
                Event.of(Action.UPDATED, OBJECT)
                        .about(id)
                        .with("state", before.state().text(), state.text()));
        return store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }
}
