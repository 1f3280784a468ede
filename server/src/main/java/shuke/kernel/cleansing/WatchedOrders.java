package shuke.kernel.cleansing;

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

/** Orders about many findings, as work in the background. */
@Component
class WatchedOrders implements Watched {
    private final OrderStore store;
    private final Orders orders;

    WatchedOrders(OrderStore store, Orders orders) {
        this.store = store;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return OrderWork.KIND;
    }

    @Override
    public List<Work> works(Workspace workspace, int most) {
        return store.latest(workspace, most).stream().map(WatchedOrders::work).toList();
    }

    @Override
    public void move(Actor actor, UUID work, Move move) {
        if (move != Move.STOP) throw ProblemException.of(Kind.CONFLICT, Problem.of("jobMove"));
        orders.stop(actor, work);
    }

    private static Work work(Order order) {
        return new Work(
                OrderWork.KIND,
                order.id(),
                state(order),
                order.query().object(),
                null,
                order.actor().name(),
                order.done() + order.refused(),
                order.total(),
                order.refused(),
                null,
                order.createdAt(),
                order.finishedAt(),
                null,
                null,
                order.isUnderWay() ? Set.of(Move.STOP) : Set.of());
    }

    private static Work.State state(Order order) {
        return switch (order.state()) {
            case RUNNING, UNDOING -> Work.State.RUNNING;
            case STOPPED -> Work.State.STOPPED;
            case FAILED -> Work.State.FAILED;
            case DONE, UNDONE -> Work.State.DONE;
        };
    }
}
