package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.vault.Vault;

/** Puts checked drafts into the tables, with everything that belongs to a change: sums, audit entries, the event. */
@Component
class Persistence {
    private final Numbering numbering;
    private final Vault vault;
    private final Resemblances resemblances;
    private final RecordStore store;
    private final BinMoves binMoves;
    private final RollUps rollUps;
    private final Trail trail;

    Persistence(
            Numbering numbering,
            Vault vault,
            Resemblances resemblances,
            RecordStore store,
            BinMoves binMoves,
            RollUps rollUps,
            Trail trail) {
        this.numbering = numbering;
        this.vault = vault;
        this.resemblances = resemblances;
        this.store = store;
        this.binMoves = binMoves;
        this.rollUps = rollUps;
        this.trail = trail;
    }

    /**
     * @param suspects what was asked of the drafts
     * @return what was written, numbers filled in
     */
    List<Draft> write(Work work, List<Draft> drafts, List<Draft> moved, Suspects suspects) {
        var numbered = numbering.number(work, drafts);
        insert(work, Draft.only(numbered, Effect.CREATED), suspects);
        update(work, Draft.only(numbered, Effect.UPDATED), suspects);
        binMoves.move(work, moved);
        var all = new ArrayList<>(numbered);
        all.addAll(moved);
        rollUps.refresh(work, all);
        return all;
    }

    private void insert(Work work, List<Draft> created, Suspects suspects) {
        if (!created.isEmpty()) {
            var sealed =
                    vault.seal(work.workspace(), CheckedDrafts.complete(work.object(), created, how(work), suspects));
            store.insert(entitled(work), sealed, trail.of(work, created));
            relink(work, created);
        }
    }

    private void update(Work work, List<Draft> updated, Suspects suspects) {
        if (!updated.isEmpty()) {
            var sealed =
                    vault.seal(work.workspace(), CheckedDrafts.changed(work.object(), updated, how(work), suspects));
            store.update(giver(work, updated), sealed, trail.of(work, updated));
            relink(work, updated);
        }
    }

    private @Nullable Resemblance how(Work work) {
        return resemblances.of(work.workspace(), work.object()).orElse(null);
    }

    /** What is given away on purpose leaves the reach of its giver, which the tables would not let her do. */
    private static Actor giver(Work work, List<Draft> updated) {
        var isGiven = updated.stream().anyMatch(draft -> draft.written().contains(SystemFields.OWNER));
        return isGiven ? Actor.system(work.workspace()) : entitled(work);
    }

    /** Whose rights count: what follows from what somebody may do need not be hers. */
    private static Actor entitled(Work work) {
        return work.sight().isProgram() ? Actor.system(work.workspace()) : work.actor();
    }

    private void relink(Work work, List<Draft> drafts) {
        for (var field : work.object().fields()) {
            if (field.type() instanceof FieldType.LookupMany) {
                var targets = targets(field, drafts);
                if (!targets.isEmpty()) {
                    store.relink(work.workspace(), work.object(), field, targets);
                }
            }
        }
    }

    private static Map<UUID, List<UUID>> targets(Field field, List<Draft> drafts) {
        var targets = new LinkedHashMap<UUID, List<UUID>>();
        for (var draft : drafts) {
            if (draft.written().contains(field.name())) {
                var refs = draft.after().get(field.name()) instanceof List<?> list ? list : List.of();
                targets.put(
                        draft.id(), refs.stream().map(ref -> ((Ref) ref).id()).toList());
            }
        }
        return targets;
    }
}
