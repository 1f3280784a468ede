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

/** Looks at the whole database, as work in the background; counted by parts. */
@Component
class WatchedInspections implements Watched {
    private final InspectionStore store;
    private final Inspections inspections;

    WatchedInspections(InspectionStore store, Inspections inspections) {
        this.store = store;
        this.inspections = inspections;
    }

    @Override
    public String kind() {
        return InspectionWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream()
                .map(WatchedInspections::work)
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        inspections.stop(actor, work);
    }

    private static Work work(Inspection it) {
        return new Work(
                InspectionWork.KIND,
                it.id(),
                WatchedRuns.state(it.state()),
                null,
                null,
                it.byName(),
                it.place(),
                (long) it.parts(),
                it.wrong(),
                null,
                it.startedAt(),
                it.endedAt(),
                null,
                null,
                it.state() == Run.State.RUNNING ? Set.of(Move.STOP) : Set.of());
    }
}
