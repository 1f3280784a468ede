package shuke.kernel.cleansing;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.Function;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.cleansing.FindingDecisions.Result;
import shuke.kernel.cleansing.Order.State;
import shuke.kernel.job.LongWork;

/** Goes through the findings of an order, each step in a transaction of its own with its position; and back again. */
@Component
class OrderWork implements LongWork {
    static final String KIND = "cleansing-order";

    private final OrderStore orders;
    private final OrderSteps steps;
    private final Access access;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    OrderWork(
            OrderStore orders,
            OrderSteps steps,
            Access access,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.steps = steps;
        this.access = access;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        try {
            return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
        } catch (ProblemException refusal) {
            orders.find(workspace, work)
                    .ifPresent(order -> orders.change(workspace, work, order.state(), State.FAILED, clock.instant()));
            return Ending.OVER;
        }
    }

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var order = orders.lock(workspace, work).orElse(null);
        if (order == null) return true;
        var actor = access.renewed(order.actor());
        access.require(actor, Function.QUALITY);
        var next = steps.next(actor, order);
        if (next.isEmpty()) {
            var to = order.state() == State.UNDOING ? State.UNDONE : State.DONE;
            orders.change(workspace, work, order.state(), to, clock.instant());
            return true;
        }
        var results = steps.take(actor, order, next);
        var done = results.stream().filter(Result::isDone).count();
        orders.move(workspace, work, next.getLast().id(), done, next.size() - done);
        return false;
    }
}
