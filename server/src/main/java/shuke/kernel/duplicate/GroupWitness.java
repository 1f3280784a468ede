package shuke.kernel.duplicate;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.duplicate.Group.Status;
import shuke.kernel.record.BatchWitness;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.SchemaCatalog;

/** Sees to it that records that are gone are in no open group. */
@Component
class GroupWitness implements BatchWitness {
    private final GroupStore store;
    private final SchemaCatalog catalog;
    private final InstantSource clock;

    GroupWitness(GroupStore store, SchemaCatalog catalog, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void written(Actor actor, String object, List<Outcome.Written> written) {
        var gone = written.stream()
                .filter(one -> one.effect() == Effect.DELETED)
                .map(one -> one.row().id())
                .toList();
        var hasRule = catalog.current(actor.workspace()).object(object).duplicates() != null;
        if (hasRule && !gone.isEmpty()) {
            store.leave(actor.workspace(), object, gone, Status.MERGED, actor.user(), clock.instant());
        }
    }
}
