package shuke.kernel.duplicate;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.duplicate.Acceptance.State;
import shuke.kernel.duplicate.Group.Status;
import shuke.kernel.job.LongWork;
import shuke.kernel.merge.MergeOrder;
import shuke.kernel.merge.Merges;
import shuke.kernel.merge.Unmerges;
import shuke.kernel.record.Decisions;
import shuke.kernel.record.RecordReader;

/**
 * Merges one group after the other, each in a transaction of its own with the position, in the name of whoever gave the order and with
 * the rights that she has by then; or takes the merges back, the last one first. What cannot be done is counted and left.
 */
@Component
class AcceptanceWork implements LongWork {
    static final String KIND = "duplicate-acceptance";

    private final AcceptanceStore store;
    private final GroupStore groups;
    private final RecordReader reader;
    private final Merges merges;
    private final Unmerges unmerges;
    private final Decisions decisions;
    private final Access access;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    AcceptanceWork(
            AcceptanceStore store,
            GroupStore groups,
            RecordReader reader,
            Merges merges,
            Unmerges unmerges,
            Decisions decisions,
            Access access,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.groups = groups;
        this.reader = reader;
        this.merges = merges;
        this.unmerges = unmerges;
        this.decisions = decisions;
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
        while (!stop.getAsBoolean()) {
            var acceptance = store.find(workspace, work).orElse(null);
            var isOver = acceptance == null
                    || switch (acceptance.state()) {
                        case RUNNING -> forward(workspace, acceptance);
                        case UNDOING -> backward(workspace, acceptance);
                        case STOPPED, DONE, UNDONE -> true;
                    };
            if (isOver) return Ending.OVER;
        }
        return Ending.INTERRUPTED;
    }

    /** @return true when no group is left */
    private boolean forward(Workspace workspace, Acceptance acceptance) {
        var query = new GroupQuery(acceptance.object(), Status.OPEN, null, acceptance.least());
        var next = groups.page(workspace, query, GroupCursor.of(acceptance.cursor()), 1);
        if (next.isEmpty()) {
            store.change(workspace, acceptance.id(), State.RUNNING, State.DONE, clock.instant());
            return true;
        }
        var group = next.getFirst();
        var cursor = new GroupCursor(group.score(), group.id()).text();
        try {
            transaction.executeWithoutResult(
                    status -> store.merged(workspace, acceptance.id(), cursor, merge(acceptance, group)));
        } catch (ProblemException refusal) {
            store.refused(workspace, acceptance.id(), cursor);
        }
        return false;
    }

    private UUID merge(Acceptance acceptance, GroupStore.Kept group) {
        var actor = actor(acceptance);
        var members = groups.membersOf(actor.workspace(), List.of(group.id())).getOrDefault(group.id(), List.of());
        if (!Safety.isSafe(access.sight(actor).schema().object(group.object()), members)) {
            throw ProblemException.of(Kind.CONFLICT, Problem.of("groupForPeople"));
        }
        var ids = members.stream().map(GroupStore.Member::record).toList();
        var rows = reader.read(actor, group.object(), ids);
        if (rows.size() < ids.size()) throw ProblemException.notFound();
        var order = new MergeOrder(ids, fullest(rows.values()), Map.of(), Map.of());
        var merge = merges.merge(actor, group.object(), order);
        decisions.forget(actor, group.object(), ids); // nobody has looked at it, so it teaches nothing
        return merge.id();
    }

    /** The one that holds the most; the oldest of those. */
    static UUID fullest(Collection<Row> rows) {
        return rows.stream()
                .max(comparingLong(AcceptanceWork::filled)
                        .thenComparing(
                                comparing((Row row) -> row.id().toString()).reversed()))
                .orElseThrow()
                .id();
    }

    private static long filled(Row row) {
        return row.values().values().stream().filter(Objects::nonNull).count();
    }

    /** @return true when none is left */
    private boolean backward(Workspace workspace, Acceptance acceptance) {
        var merge = store.last(workspace, acceptance.id()).orElse(null);
        if (merge == null) {
            store.change(workspace, acceptance.id(), State.UNDOING, State.UNDONE, clock.instant());
            return true;
        }
        try {
            transaction.executeWithoutResult(status -> {
                unmerges.undo(actor(acceptance), merge, Map.of());
                store.tried(workspace, acceptance.id(), merge, true);
            });
        } catch (ProblemException refusal) {
            store.tried(workspace, acceptance.id(), merge, false);
        }
        return false;
    }

    private Actor actor(Acceptance acceptance) {
        return access.renewed(acceptance.actor());
    }
}
