package shuke.kernel.whole;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.job.Jobs;
import shuke.kernel.whole.WholeRun.State;

/**
 * Orders to take everything out, or in, one at a time. Whoever gives one needs the function {@code whole}: the file holds everything in
 * clear, whatever is kept from her elsewhere.
 */
@Service
public class WholeRuns {
    private static final int MOST_LISTED = 50;
    private static final String ENTRY = "whole";

    private final WholeRunStore store;
    private final WholeFiles files;
    private final Emptiness emptiness;
    private final Access access;
    private final Jobs jobs;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    WholeRuns(
            WholeRunStore store,
            WholeFiles files,
            Emptiness emptiness,
            Access access,
            Jobs jobs,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.files = files;
        this.emptiness = emptiness;
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The bytes of a file in clear. */
    public record Content(String name, long size, InputStream bytes) {}

    /** Refuses whoever does not have the function. */
    public void require(Actor actor) {
        access.require(actor, Function.WHOLE);
    }

    /** Begins to take everything out, in the background. Refuses with 409 {@code wholeRunning} while another run goes on. */
    public WholeRun export(Actor actor) {
        require(actor);
        return start(actor, ids.next(), WholeRun.Kind.EXPORT, null);
    }

    /**
     * Takes a file in, and begins to put in what it holds, in the background.
     *
     * @param bytes read to their end
     * @throws ProblemException 409 {@code wholeNotEmpty} where there are records already
     */
    public WholeRun restore(Actor actor, InputStream bytes) {
        require(actor);
        emptiness.require(actor.workspace());
        var id = ids.next();
        try (var draft = files.draft(actor.workspace(), id, bytes)) {
            draft.keep();
            return start(actor, id, WholeRun.Kind.RESTORE, draft.size());
        }
    }

    private WholeRun start(Actor actor, UUID id, WholeRun.Kind kind, @Nullable Long size) {
        var run = new WholeRun(id, kind, actor, State.RUNNING, null, null, 0, 0, size, clock.instant(), null);
        transaction.executeWithoutResult(status -> {
            if (!store.add(run)) throw ProblemException.of(Kind.CONFLICT, Problem.of("wholeRunning"));
            audit.note(actor, Event.of(action(run), ENTRY).about(id));
            jobs.start(kind == WholeRun.Kind.EXPORT ? TakingOut.KIND : TakingIn.KIND, actor.workspace(), id);
        });
        return run;
    }

    private static Action action(WholeRun run) {
        return run.kind() == WholeRun.Kind.EXPORT ? Action.EXPORTED : Action.IMPORTED;
    }

    public WholeRun read(Actor actor, UUID id) {
        require(actor);
        return store.find(actor.workspace(), id).orElseThrow(ProblemException::notFound);
    }

    /** The latest first. */
    public List<WholeRun> latest(Actor actor) {
        require(actor);
        return store.latest(actor.workspace(), MOST_LISTED);
    }

    /** Nothing of it stays: neither a part of a file nor a part of what it holds. */
    public void stop(Actor actor, UUID id) {
        var run = read(actor, id);
        if (!store.stop(actor.workspace(), id, clock.instant()))
            throw ProblemException.of(
                    Kind.CONFLICT, Problem.of("exportNotPossible", run.state().text()));
        if (run.kind() == WholeRun.Kind.RESTORE) files.remove(actor.workspace(), id);
    }

    /** The file goes at once, and what is told of it; one that is running is stopped first. */
    public void remove(Actor actor, UUID id) {
        var run = read(actor, id);
        store.remove(actor.workspace(), run.id());
        files.remove(actor.workspace(), run.id());
    }

    /** The file that was taken out, for a day. Who fetches it is on record. */
    public Content open(Actor actor, UUID id) {
        var run = read(actor, id);
        var until = run.expiresAt();
        var size = run.size();
        if (until == null || size == null || until.isBefore(clock.instant())) throw ProblemException.notFound();
        try {
            var content = new Content(run.fileName(), size, files.open(actor.workspace(), id, size));
            audit.note(actor, Event.of(Action.EXPORTED, ENTRY).about(id).with("fetched", null, run.done()));
            return content;
        } catch (IOException gone) {
            throw ProblemException.notFound();
        }
    }
}
