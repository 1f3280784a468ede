package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Moment;
import shuke.kernel.job.LongWork;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;
import shuke.kernel.schema.Workspaces;

/**
 * Sums up what was there before a roll-up was defined, some parents at a time, each time in a transaction of its own. Until it comes
 * to a record, the field of that record is empty, unless somebody changes something below it.
 */
@Component
class RollUpRefill implements LongWork {
    static final String KIND = "record-refill";

    private final SchemaCatalog catalog;
    private final Workspaces workspaces;
    private final RollUps rollUps;
    private final RollUpStore sums;
    private final RefillStore store;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    RollUpRefill(
            SchemaCatalog catalog,
            Workspaces workspaces,
            RollUps rollUps,
            RollUpStore sums,
            RefillStore store,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.workspaces = workspaces;
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
        var schema = schema(workspace, state.schemaVersion());
        var family = family(schema, state);
        var ids = family == null ? List.<UUID>of() : sums.parents(workspace, family.parent(), state.last());
        if (family == null || ids.isEmpty()) {
            store.remove(workspace, work);
            return true;
        }
        var moment = new Moment(clock.instant(), ZoneOffset.UTC, Actor.SYSTEM_USER); // the zone is the organisation's
        rollUps.refresh(workspace, schema, moment, family, Set.copyOf(ids));
        store.move(workspace, work, ids.getLast());
        return false;
    }

    /** A node that has not heard of the field yet, though it is defined, has a look. */
    private Schema schema(Workspace workspace, long atLeast) {
        var schema = catalog.current(workspace);
        if (schema.version() >= atLeast) return schema;
        workspaces.follow();
        return catalog.current(workspace);
    }

    /** Null when the field is gone again, or no roll-up any more. */
    private static RollUps.@Nullable Family family(Schema schema, RefillStore.State state) {
        var parent = schema.find(state.object()).orElse(null);
        var field = parent == null ? null : parent.find(state.field()).orElse(null);
        if (parent == null || field == null || !(field.type() instanceof FieldType.RollUp rollUp)) return null;
        var child = schema.object(rollUp.object());
        return new RollUps.Family(parent, child, child.field(rollUp.via()), List.of(field));
    }
}
