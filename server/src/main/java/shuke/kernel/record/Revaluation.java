package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Moment;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;

/** Sums up money anew after rates have changed, some parents at a time, each time in a transaction of its own. */
@Component
class Revaluation implements LongWork {
    static final String KIND = "record-revaluation";

    private final SchemaCatalog catalog;
    private final RollUps rollUps;
    private final RollUpStore sums;
    private final RevaluationStore store;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Revaluation(
            SchemaCatalog catalog,
            RollUps rollUps,
            RollUpStore sums,
            RevaluationStore store,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.rollUps = rollUps;
        this.sums = sums;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop) {
        return Ending.ofSteps(transaction, stop, () -> step(workspace, work));
    }

    /** @return true when nothing is left to do */
    private boolean step(Workspace workspace, UUID work) {
        var found = store.lock(workspace, work);
        if (found.isEmpty()) return true;
        var state = found.get();
        var schema = catalog.current(workspace);
        var family = families(schema).stream()
                .filter(each -> key(each).compareTo(state.family()) >= 0)
                .findFirst();
        if (family.isEmpty()) {
            store.remove(workspace, work);
            return true;
        }
        var moment = new Moment(clock.instant(), ZoneOffset.UTC, Actor.SYSTEM_USER); // the zone is the organisation's
        var last = key(family.get()).equals(state.family()) ? state.last() : new UUID(0, 0);
        var parents = sums.parentsIn(workspace, schema, moment, family.get(), state.currencies(), last);
        rollUps.refresh(workspace, schema, moment, family.get(), Set.copyOf(parents));
        store.move(
                workspace,
                work,
                parents.isEmpty()
                        ? key(family.get()) + "~"
                        : key(family.get()), // behind this one, in front of the next
                parents.isEmpty() ? new UUID(0, 0) : parents.getLast());
        return false;
    }

    /** What sums up money, in an order that stays. */
    private static List<RollUps.Family> families(Schema schema) {
        return schema.objects().stream()
                .flatMap(child -> RollUps.families(schema, child).stream())
                .map(family -> new RollUps.Family(
                        family.parent(),
                        family.child(),
                        family.via(),
                        family.fields().stream().filter(Revaluation::isMoney).toList()))
                .filter(family -> !family.fields().isEmpty())
                .sorted(Comparator.comparing(Revaluation::key))
                .toList();
    }

    private static boolean isMoney(Field field) {
        return field.type() instanceof FieldType.RollUp rollUp
                && rollUp.field() != null
                && rollUp.result() instanceof FieldType.MoneyAmount;
    }

    private static String key(RollUps.Family family) {
        return family.parent().name() + "." + family.child().name() + "."
                + family.via().name();
    }
}
