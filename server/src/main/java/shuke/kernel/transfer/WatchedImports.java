package shuke.kernel.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;

/** Imports, as work in the background. */
@Component
class WatchedImports implements Watched {
    private final ImportStore store;
    private final Imports imports;

    WatchedImports(ImportStore store, Imports imports) {
        this.store = store;
        this.imports = imports;
    }

    @Override
    public String kind() {
        return ImportRunner.ORIGIN;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream().map(WatchedImports::work).toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        switch (move) {
            case PAUSE -> imports.pause(actor, work);
            case RESUME -> imports.resume(actor, work);
            case STOP -> imports.cancel(actor, work);
            case AGAIN -> throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }

    private static Work work(ImportRun run) {
        var counts = run.counts();
        var undone = run.undone();
        var isBack = run.state() == ImportRun.State.UNDOING || run.state() == ImportRun.State.UNDONE;
        return new Work(
                ImportRunner.ORIGIN,
                run.id(),
                state(run),
                run.object(),
                run.fileName(),
                run.actor().name(),
                isBack ? undone.restored() + undone.kept() : run.position(),
                isBack ? counts.created() + counts.updated() : counts.total(),
                isBack ? undone.kept() : counts.wrong(),
                run.state() == ImportRun.State.RUNNING ? run.rate() : null,
                run.startedAt() == null ? run.createdAt() : run.startedAt(),
                run.finishedAt(),
                run.problem(),
                null,
                moves(run.state()));
    }

    private static Work.State state(ImportRun run) {
        return switch (run.state()) {
            case RUNNING -> run.startedAt() == null ? Work.State.WAITING : Work.State.RUNNING;
            case PAUSED -> Work.State.PAUSED;
            case DONE -> Work.State.DONE;
            case FAILED -> Imports.isCancelled(run) ? Work.State.STOPPED : Work.State.FAILED;
            case UNDOING -> Work.State.RUNNING;
            case UNDONE -> Work.State.STOPPED;
        };
    }

    private static Set<Move> moves(ImportRun.State state) {
        return switch (state) {
            case RUNNING -> EnumSet.of(Move.PAUSE, Move.STOP);
            case PAUSED -> EnumSet.of(Move.RESUME, Move.STOP);
            case DONE, FAILED, UNDOING, UNDONE -> Set.of();
        };
    }
}
