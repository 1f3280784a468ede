package shuke.kernel.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;
import shuke.kernel.job.Works;

/** What goes on in the background: how far it is, what failed and why; stops it and has it gone on with. */
@RestController
@RequestMapping("/api/v1/jobs")
class JobsController {
    private final Access access;
    private final Works works;

    JobsController(Access access, Works works) {
        this.access = access;
        this.works = works;
    }

    /**
     * @param text what went wrong, in the reader's language
     * @param error the word by which it is found in the log of the server
     */
    record TroubleAnswer(String reason, String text, String error, Instant at, int tries) {
        static @Nullable TroubleAnswer of(Work.@Nullable Trouble it, Locale locale) {
            return it == null
                    ? null
                    : new TroubleAnswer(it.reason().text(), it.told().detail(locale), it.error(), it.at(), it.tries());
        }
    }

    /**
     * @param problem why it waits for somebody, or has failed
     * @param moves what can be done about it: {@code pause, resume, stop, again}
     */
    record WorkAnswer(
            String kind,
            UUID id,
            String state,
            @Nullable String object,
            @Nullable String label,
            @Nullable String by,
            long done,
            @Nullable Long total,
            long wrong,
            @Nullable Long rate,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String problem,
            @Nullable TroubleAnswer trouble,
            List<String> moves) {
        static WorkAnswer of(Work it, Locale locale) {
            return new WorkAnswer(
                    it.kind(),
                    it.id(),
                    it.state().text(),
                    it.object(),
                    it.label(),
                    it.by(),
                    it.done(),
                    it.total(),
                    it.wrong(),
                    it.rate(),
                    it.startedAt(),
                    it.endedAt(),
                    it.problem() == null ? null : it.problem().detail(locale),
                    TroubleAnswer.of(it.trouble(), locale),
                    it.moves().stream().sorted().map(Move::text).toList());
        }
    }

    /** @param next when it comes round */
    record RoundAnswer(
            String kind,
            boolean running,
            @Nullable Instant last,
            Instant next,
            @Nullable TroubleAnswer trouble) {
        static RoundAnswer of(Works.Round it, Locale locale) {
            return new RoundAnswer(
                    it.kind(), it.running(), it.last(), it.next(), TroubleAnswer.of(it.trouble(), locale));
        }
    }

    record Answer(List<WorkAnswer> items, List<RoundAnswer> rounds) {}

    @GetMapping
    Answer read(Actor actor) {
        access.requireAdministrator(actor);
        var locale = actor.locale();
        return new Answer(
                works.of(actor.workspace()).stream()
                        .map(work -> WorkAnswer.of(work, locale))
                        .toList(),
                works.rounds().stream()
                        .map(round -> RoundAnswer.of(round, locale))
                        .toList());
    }

    @PostMapping("/{kind}/{id}/{move}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(Actor actor, @PathVariable String kind, @PathVariable UUID id, @PathVariable String move) {
        access.requireAdministrator(actor);
        var asked =
                Move.find(move).orElseThrow(() -> ProblemException.invalid(Problem.at("move", "jobMoveUnknown", move)));
        works.move(actor, kind, id, asked);
    }

    /** Has what comes round come round at once. */
    @PostMapping("/rounds/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void bringRound(Actor actor, @PathVariable String kind) {
        access.requireAdministrator(actor);
        works.bringRound(kind);
    }
}
