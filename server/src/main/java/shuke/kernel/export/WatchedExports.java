package shuke.kernel.export;

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

/** Exports, as work in the background. */
@Component
class WatchedExports implements Watched {
    private final ExportStore store;
    private final Exports exports;

    WatchedExports(ExportStore store, Exports exports) {
        this.store = store;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return ExportWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, null, most).stream()
                .map(WatchedExports::work)
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        exports.stop(actor, work);
    }

    private static Work work(ExportRun run) {
        var state = switch (run.state()) {
            case RUNNING -> run.total() == null ? Work.State.WAITING : Work.State.RUNNING;
            case DONE -> Work.State.DONE;
            case STOPPED -> Work.State.STOPPED;
            case FAILED -> Work.State.FAILED;
        };
        return new Work(
                ExportWork.KIND,
                run.id(),
                state,
                run.object(),
                run.fileName(),
                run.actor().name(),
                run.written(),
                run.total(),
                0,
                null,
                run.createdAt(),
                run.finishedAt(),
                null,
                null,
                run.state() == ExportRun.State.RUNNING ? Set.of(Move.STOP) : Set.of());
    }
}
