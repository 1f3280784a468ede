package shuke.kernel.merge;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;

/** Enters merges, and that they were taken back, with what the log says of it. */
@Component
class MergeBook {
    private final MergeStore store;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    MergeBook(MergeStore store, Audit audit, Ids ids, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Merge enter(Actor actor, String object, MergeOrder order, Uniting.Done done) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var merge = new Merge(ids.next(), object, order.keep(), order.lost(), actor.user(), now, null, null, true);
        store.add(actor.workspace(), merge, new Story(done.steps()), done.moved());
        note(actor, merge, Action.MERGED);
        return merge;
    }

    void undone(Actor actor, Merge merge) {
        store.undone(actor.workspace(), merge.id(), clock.instant().truncatedTo(ChronoUnit.MICROS), actor.user());
        note(actor, merge, Action.UNMERGED);
    }

    private void note(Actor actor, Merge merge, Action action) {
        var all = new ArrayList<UUID>();
        all.add(merge.kept());
        all.addAll(merge.lost());
        all.forEach(id -> audit.note(
                actor,
                Event.of(action, merge.object())
                        .about(id)
                        .with("merge", null, merge.id().toString())));
    }
}
