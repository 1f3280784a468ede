package shuke.kernel.measure;

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

/** Measurements, as work in the background. */
@Component
class WatchedRuns implements Watched {
    private final RunStore store;
    private final Runs runs;

    WatchedRuns(RunStore store, Runs runs) {
        this.store = store;
        this.runs = runs;
    }

    @Override
    public String kind() {
        return MeasureWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream().map(WatchedRuns::work).toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        runs.stop(actor, work);
    }

    private static Work work(Run run) {
        return new Work(
                MeasureWork.KIND,
                run.id(),
                state(run.state()),
                run.objects().stream().findFirst().orElse(null),
                null,
                run.byName(),
                run.done(),
                run.total(),
                0,
                null,
                run.startedAt(),
                run.endedAt(),
                null,
                null,
                run.state() == Run.State.RUNNING ? Set.of(Move.STOP) : Set.of());
    }

    static Work.State state(Run.State state) {
        return switch (state) {
            case RUNNING -> Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case DONE -> Work.State.DONE;
        };
    }
}
