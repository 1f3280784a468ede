package shuke.kernel.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Rows;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.schema.Ties;

/** Holds drafts against what the writer may make of records: whose they become, and what they hang on afterwards. */
@Component
class Entitlement {
    private final EntitlementStore store;

    Entitlement(EntitlementStore store) {
        this.store = store;
    }

    void check(Work work, List<Draft> drafts, Findings findings) {
        if (!work.sight().may(work.object(), Operation.ASSIGN)) {
            drafts.stream()
                    .filter(draft -> isGivenAway(work, draft))
                    .forEach(draft -> refuseOwner(work, draft, findings));
        }
        parents(work, drafts, findings);
    }

    private static boolean isGivenAway(Work work, Draft draft) {
        var owner = draft.after().get(SystemFields.OWNER);
        var isOwn = owner instanceof Ref ref && ref.id().equals(work.actor().user());
        return draft.written().contains(SystemFields.OWNER) && (!draft.isNew() || !isOwn);
    }

    private static void refuseOwner(Work work, Draft draft, Findings findings) {
        var owner = work.object().field(SystemFields.OWNER);
        findings.add(draft.change(), Problem.at(SystemFields.OWNER, Refusals.OWNER, owner.label()));
    }

    /** A line goes onto an order that the writer may change, and nowhere else. */
    private void parents(Work work, List<Draft> drafts, Findings findings) {
        var ties = Ties.of(work.schema(), work.object().name()).parents();
        if (ties.isEmpty() || work.sight().rows(work.object().name(), true).equals(Rows.ALL)) {
            return;
        }
        var wanted = new LinkedHashMap<String, Set<UUID>>();
        var named = new ArrayList<Named>();
        for (var draft : drafts) {
            ties.stream().map(Ties.Tie::field).distinct().forEach(field -> {
                var isNew = draft.written().contains(field.name());
                if (isNew && draft.after().get(field.name()) instanceof Ref ref) {
                    wanted.computeIfAbsent(ref.object(), o -> new LinkedHashSet<>())
                            .add(ref.id());
                    named.add(new Named(draft.change(), field, ref));
                }
            });
        }
        var editable = editable(work, wanted);
        named.stream()
                .filter(one -> !editable.getOrDefault(one.ref().object(), Set.of())
                        .contains(one.ref().id()))
                .forEach(one -> findings.add(
                        one.change(),
                        Problem.at(
                                one.field().name(), Refusals.PARENT, one.field().label())));
    }

    private record Named(int change, Field field, Ref ref) {}

    private Map<String, Set<UUID>> editable(Work work, Map<String, Set<UUID>> wanted) {
        var editable = new LinkedHashMap<String, Set<UUID>>();
        wanted.forEach((object, ids) ->
                editable.put(object, store.editable(work, work.schema().object(object), ids)));
        return editable;
    }
}
