package shuke.kernel.sample;

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

/** Removals of the sample data, as work in the background. */
@Component
class WatchedRemovals implements Watched {
    private final RemovalStore store;
    private final Samples samples;

    WatchedRemovals(RemovalStore store, Samples samples) {
        this.store = store;
        this.samples = samples;
    }

    @Override
    public String kind() {
        return RemovalWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream().map(WatchedRemovals::work).toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        switch (move) {
            case STOP -> samples.stop(actor, work);
            case AGAIN -> samples.resume(actor, work);
            case PAUSE, RESUME -> throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        }
    }

    private static Work work(Removal it) {
        return new Work(
                RemovalWork.KIND,
                it.id(),
                state(it),
                null,
                null,
                it.actor().name(),
                it.handled(),
                it.due(),
                it.back() ? it.counts().lost() : it.counts().kept(),
                null,
                it.startedAt(),
                it.endedAt(),
                null,
                null,
                moves(it.state()));
    }

    private static Work.State state(Removal it) {
        return switch (it.state()) {
            case RUNNING -> it.due() == null ? Work.State.WAITING : Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case DONE -> Work.State.DONE;
        };
    }

    private static Set<Move> moves(Removal.State state) {
        return switch (state) {
            case RUNNING -> Set.of(Move.STOP);
            case STOPPED -> Set.of(Move.AGAIN);
            case DONE -> Set.of();
        };
    }
}
