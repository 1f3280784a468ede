package shuke.kernel.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** Keeps trees trees: no company above itself, however far around. */
@Component
class Hierarchies {
    private final HierarchyStore store;

    Hierarchies(HierarchyStore store) {
        this.store = store;
    }

    /** New records cannot close a ring: nothing points to them yet. */
    void check(Work work, List<Draft> drafts, Findings findings) {
        for (var field : work.object().fields()) {
            if (field.type() instanceof FieldType.Lookup lookup && lookup.hierarchy()) {
                check(work, field, drafts, findings);
            }
        }
    }

    private void check(Work work, Field field, List<Draft> drafts, Findings findings) {
        var moved = new LinkedHashMap<UUID, @Nullable UUID>();
        for (var draft : drafts) {
            if (!draft.isNew()
                    && !findings.isWrong(draft.change())
                    && draft.written().contains(field.name())) {
                moved.put(draft.id(), draft.after().get(field.name()) instanceof Ref above ? above.id() : null);
            }
        }
        if (moved.values().stream().anyMatch(Objects::nonNull)) {
            report(field, drafts, moved, store.rings(work.workspace(), work.object(), field, moved), findings);
        }
    }

    private static void report(
            Field field, List<Draft> drafts, Map<UUID, @Nullable UUID> moved, List<UUID> rings, Findings findings) {
        drafts.stream()
                .filter(draft -> moved.containsKey(draft.id()) && rings.contains(draft.id()))
                .forEach(draft ->
                        findings.add(draft.change(), Problem.at(field.name(), "hierarchyLoop", field.label())));
    }
}
