package shuke.kernel.duplicate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Acceptance.State;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;

/** Orders to merge what is likely enough, as work in the background. */
@Component
class WatchedAcceptances implements Watched {
    private final AcceptanceStore store;
    private final Acceptances acceptances;

    WatchedAcceptances(AcceptanceStore store, Acceptances acceptances) {
        this.store = store;
        this.acceptances = acceptances;
    }

    @Override
    public String kind() {
        return AcceptanceWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream()
                .map(WatchedAcceptances::work)
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        acceptances.stop(actor, work);
    }

    private static Work work(Acceptance acceptance) {
        var counts = acceptance.counts();
        var isBack = acceptance.state() == State.UNDOING || acceptance.state() == State.UNDONE;
        return new Work(
                AcceptanceWork.KIND,
                acceptance.id(),
                state(acceptance.state()),
                acceptance.object(),
                null,
                acceptance.actor().name(),
                isBack ? counts.restored() + counts.kept() : counts.merged() + counts.refused(),
                isBack ? counts.merged() : acceptance.total(),
                isBack ? counts.kept() : counts.refused(),
                null,
                acceptance.startedAt(),
                acceptance.endedAt(),
                null,
                null,
                acceptance.state() == State.RUNNING ? Set.of(Move.STOP) : Set.of());
    }

    private static Work.State state(State state) {
        return switch (state) {
            case RUNNING, UNDOING -> Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case DONE, UNDONE -> Work.State.DONE;
        };
    }
}
