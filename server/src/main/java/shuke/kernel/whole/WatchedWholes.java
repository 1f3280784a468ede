package shuke.kernel.whole;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;

/** Everything taken out or in, as work in the background. */
record WatchedWholes(WholeRun.Kind of, String kind, WholeRunStore store, WholeRuns runs) implements Watched {
    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream()
                .filter(run -> run.kind() == of)
                .map(this::work)
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        runs.stop(actor, work);
    }

    private Work work(WholeRun run) {
        var state = switch (run.state()) {
            case RUNNING -> run.total() == null ? Work.State.WAITING : Work.State.RUNNING;
            case DONE -> Work.State.DONE;
            case STOPPED -> Work.State.STOPPED;
            case FAILED -> Work.State.FAILED;
        };
        return new Work(
                kind,
                run.id(),
                state,
                null,
                run.fileName(),
                run.actor().name(),
                run.done(),
                run.total(),
                run.missing(),
                null,
                run.createdAt(),
                run.finishedAt(),
                null,
                null,
                run.state() == WholeRun.State.RUNNING ? Set.of(Move.STOP) : Set.of());
    }
}
