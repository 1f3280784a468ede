package shuke.kernel.cleansing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.cleansing.FindingDecisions.Result;
import shuke.kernel.cleansing.Order.State;

/** One step of an order: the next findings, put right or put back. */
@Component
class OrderSteps {
    private static final int AT_ONCE = 100;

    private final FindingStore findings;
    private final Showing showing;
    private final Applying applying;
    private final Access access;

    OrderSteps(FindingStore findings, Showing showing, Applying applying, Access access) {
        this.findings = findings;
        this.showing = showing;
        this.applying = applying;
        this.access = access;
    }

    /** The next findings; empty when there are none. */
    List<Kept> next(Actor actor, Order order) {
        if (order.state() == State.UNDOING) {
            return findings.ofOrder(actor.workspace(), order.id(), order.last(), AT_ONCE);
        }
        var object = access.sight(actor).view().object(order.query().object());
        return findings.page(
                actor.workspace(), order.query(), object.fieldsByName().keySet(), order.last(), AT_ONCE);
    }

    /** What the actor may not see by now is left as it is. */
    List<Result> take(Actor actor, Order order, List<Kept> next) {
        var locked =
                findings.lock(actor.workspace(), next.stream().map(Kept::id).toList());
        if (order.state() == State.UNDOING) return applying.undo(actor, locked);
        var seen = showing.of(actor, order.query().object(), locked).stream()
                .map(Finding::id)
                .collect(Collectors.toSet());
        var hers = locked.stream().filter(each -> seen.contains(each.id())).toList();
        return hers.isEmpty() ? List.of() : applying.accept(actor, hers, Map.of(), order.id());
    }
}
