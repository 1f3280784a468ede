package shuke.kernel.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Watched;
import shuke.kernel.job.Work;
import shuke.kernel.job.Work.Move;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** Orders for many records, as work in the background. */
@Component
class WatchedBulk implements Watched {
    private final BulkStore store;
    private final BulkOrders orders;
    private final RecordReader reader;

    WatchedBulk(BulkStore store, BulkOrders orders, RecordReader reader) {
        this.store = store;
        this.orders = orders;
        this.reader = reader;
    }

    @Override
    public String kind() {
        return BulkWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        var runs = store.latest(workspace, most);
        var names =
                names(workspace, runs.stream().map(run -> run.actor().user()).collect(Collectors.toSet()));
        return runs.stream()
                .map(run -> work(run, names.get(run.actor().user())))
                .toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        orders.stop(actor, work);
    }

    private static Work work(BulkRun run, @Nullable String by) {
        var counts = run.counts();
        var isBack = run.state() == BulkRun.State.UNDOING || run.state() == BulkRun.State.UNDONE;
        var isAgain = run.state() == BulkRun.State.REDOING;
        return new Work(
                BulkWork.KIND,
                run.id(),
                state(run),
                run.object(),
                null,
                by,
                isBack
                        ? counts.restored() + counts.kept()
                        : counts.changed() + counts.unchanged() + counts.refused() - (isAgain ? counts.restored() : 0),
                isBack ? Long.valueOf(counts.changed()) : run.total(),
                isBack ? counts.kept() : counts.refused(),
                null,
                run.createdAt(),
                run.finishedAt(),
                run.problem() == null ? null : Problem.told(null, "bulkFailed", run.problem()),
                null,
                run.finishedAt() == null ? Set.of(Move.STOP) : Set.of());
    }

    private static Work.State state(BulkRun run) {
        return switch (run.state()) {
            case RUNNING -> run.total() == null ? Work.State.WAITING : Work.State.RUNNING;
            case UNDOING, REDOING -> Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case FAILED -> Work.State.FAILED;
            case DONE, UNDONE -> Work.State.DONE;
        };
    }

    /** Who gave an order is no secret of her record. */
    private Map<UUID, String> names(Workspace workspace, Set<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : reader.read(Actor.system(workspace), SystemFields.USER, people).values().stream()
                        .collect(Collectors.toMap(row -> row.id(), row -> String.valueOf(Plain.of(row.get("name")))));
    }
}
