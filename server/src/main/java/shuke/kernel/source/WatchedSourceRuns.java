package shuke.kernel.source;

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

/** Records that are worked out anew, as work in the background. */
@Component
class WatchedSourceRuns implements Watched {
    private final SourceRunStore store;
    private final SourceRuns runs;

    WatchedSourceRuns(SourceRunStore store, SourceRuns runs) {
        this.store = store;
        this.runs = runs;
    }

    @Override
    public String kind() {
        return SourceWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream()
                .map(WatchedSourceRuns::work)
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        runs.stop(actor, work);
    }

    private static Work work(SourceRun run) {
        return new Work(
                SourceWork.KIND,
                run.id(),
                state(run.state()),
                run.objects().stream().findFirst().orElse(null),
                null,
                run.actor().name(),
                run.done(),
                run.total(),
                run.refused(),
                null,
                run.startedAt(),
                run.endedAt(),
                null,
                null,
                run.state() == SourceRun.State.RUNNING ? Set.of(Move.STOP) : Set.of());
    }

    private static Work.State state(SourceRun.State state) {
        return switch (state) {
            case RUNNING -> Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case DONE -> Work.State.DONE;
        };
    }
}
