package shuke.kernel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.record.OverdueStore.Binned;
import shuke.kernel.schema.FieldType.OnDelete;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;

/**
 * Takes what is due out of the recycle bin for good, some records at a time, in the name of the program itself. What others still
 * need stays and holds up nothing else.
 */
@Component
class Overdue {
    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);

    static final int AT_ONCE = 200;

    private final SchemaCatalog catalog;
    private final OverdueStore store;
    private final RecordWriter writer;
    private final TransactionTemplate transaction;

    Overdue(SchemaCatalog catalog, OverdueStore store, RecordWriter writer, PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.store = store;
        this.writer = writer;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many are gone, and how many had to stay. */
    private record Tally(long gone, long kept) {
        Tally plus(Tally more) {
            return new Tally(gone + more.gone, kept + more.kept);
        }
    }

    /** @return how many records are gone */
    long purge(Workspace workspace, Instant before, BooleanSupplier stop) {
        var schema = catalog.current(workspace);
        var due = store.objects(workspace, schema.objects(), before);
        var objects = pointersFirst(schema).stream()
                .filter(object -> due.contains(object.name()))
                .toList();
        var gone = 0L;
        while (!stop.getAsBoolean()) {
            var round = new Tally(0, 0);
            for (var object : objects) {
                round = round.plus(purge(workspace, object, before, stop));
            }
            gone += round.gone();
            if (round.gone() == 0 || round.kept() == 0) {
                break; // what had to stay may be free only when something else has gone
            }
        }
        return gone;
    }

    /** What points to others comes before them, so that it holds nothing up and few records go along with another one. */
    private static List<ObjectType> pointersFirst(Schema schema) {
        var order = new ArrayList<ObjectType>();
        var seen = new LinkedHashSet<String>();
        schema.objects().forEach(object -> visit(schema, object, seen, order));
        return order;
    }

    private static void visit(Schema schema, ObjectType object, Set<String> seen, List<ObjectType> order) {
        if (!seen.add(object.name())) {
            return;
        }
        for (var pointer : schema.pointersTo(object.name())) {
            if (RecycleBin.onDelete(pointer.field().type()) != OnDelete.SET_NULL) {
                visit(schema, schema.object(pointer.object()), seen, order);
            }
        }
        order.add(object);
    }

    private Tally purge(Workspace workspace, ObjectType object, Instant before, BooleanSupplier stop) {
        var tally = new Tally(0, 0);
        var last = Binned.FIRST;
        while (!stop.getAsBoolean()) {
            var next = store.next(workspace, object, before, last, AT_ONCE);
            if (next.isEmpty()) {
                break;
            }
            var ids = next.stream().map(Binned::id).toList();
            tally = tally.plus(purge(workspace, object, before, ids));
            last = next.getLast();
        }
        return tally;
    }

    /** Together in one transaction; where that fails as a whole, each by itself. */
    private Tally purge(Workspace workspace, ObjectType object, Instant before, List<UUID> ids) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> purgeTogether(workspace, object, before, ids)));
        } catch (ProblemException | DataIntegrityViolationException | PessimisticLockingFailureException refusal) {
            if (ids.size() == 1) {
                LOG.warn("{} {} stays in the recycle bin", object.name(), ids.getFirst(), refusal);
                return new Tally(0, 1);
            }
            return ids.stream()
                    .map(id -> purge(workspace, object, before, List.of(id)))
                    .reduce(new Tally(0, 0), Tally::plus);
        }
    }

    private Tally purgeTogether(Workspace workspace, ObjectType object, Instant before, List<UUID> ids) {
        var purges = store.lock(workspace, object, before, ids).stream()
                .<Change>map(Change.Purge::new)
                .toList();
        if (purges.isEmpty()) {
            return new Tally(0, 0);
        }
        var outcomes = writer.writeEach(Actor.system(workspace), new Batch(object.name(), purges));
        var gone = outcomes.stream()
                .filter(outcome ->
                        outcome instanceof Outcome.Written(var effect, var _, var _, var _) && effect == Effect.PURGED)
                .count();
        return new Tally(gone, outcomes.size() - gone);
    }
}
