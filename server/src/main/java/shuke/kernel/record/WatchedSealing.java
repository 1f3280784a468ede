package shuke.kernel.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;
import shuke.kernel.job.Work.State;

/** The sealing anew of an object's records while it goes on, as work in the background. It cannot be stopped: records are read either way. */
@Component
class WatchedSealing implements Watched {
    private final Resealing resealing;
    private final ResealingStore store;

    WatchedSealing(Resealing resealing, ResealingStore store) {
        this.resealing = resealing;
        this.store = store;
    }

    @Override
    public String kind() {
        return Resealing.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        var known = store.all(workspace);
        return resealing.progress(workspace).stream()
                .filter(progress -> !progress.over() && progress.total() > 0)
                .map(progress -> work(progress, known.get(progress.object())))
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
    }

    private static Work work(Resealing.Progress progress, ResealingStore.@Nullable State state) {
        var begun = state == null ? null : state.begunAt();
        return new Work(
                Resealing.KIND,
                UUID.nameUUIDFromBytes(progress.object().getBytes(StandardCharsets.UTF_8)),
                State.RUNNING,
                progress.object(),
                null,
                null,
                progress.done(),
                progress.total(),
                0,
                null,
                begun == null ? Instant.EPOCH : begun,
                null,
                null,
                null,
                Set.of());
    }
}
