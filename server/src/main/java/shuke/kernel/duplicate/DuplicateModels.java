package shuke.kernel.duplicate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Likeness;
import shuke.kernel.record.Likenesses;
import shuke.kernel.schema.DuplicateRule;
import shuke.kernel.schema.ObjectType;
import shuke.matching.Model;

/**
 * Keeps what was learnt in memory. A model comes into use some seconds after it was learnt, when every node has heard of it; until
 * all records are found by it, they are looked for by the one before it, too.
 */
@Service
class DuplicateModels implements Likenesses {
    static final Duration HEARD = Duration.ofSeconds(20);

    private final ModelStore store;
    private final InstantSource clock;
    private final Map<Workspace, Known> known = new ConcurrentHashMap<>();
    private final Map<ObjectType, Likeness> usual = new ConcurrentHashMap<>();

    DuplicateModels(ModelStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Known(String state, Map<String, Of> byObject) {}

    /** Made once, so that whoever gets them sees at a glance that nothing has changed. */
    private record Of(
            ModelStore.Kept kept, Likeness now, @Nullable Likeness former) {}

    @Override
    public List<Likeness> of(Workspace workspace, ObjectType object) {
        var found = known(workspace).byObject().get(object.name());
        var rule = object.duplicates();
        if (found == null || rule == null || !fits(found.kept().model(), rule)) {
            return List.of();
        }
        var all = new ArrayList<Likeness>();
        all.add(found.now());
        if (!found.kept().settled()) {
            var former = found.former();
            all.add(former != null && fits(former.model(), rule) ? former : usual(object, rule));
        }
        var isHeard = !clock.instant().isBefore(found.kept().learntAt().plus(HEARD));
        return isHeard ? all : all.reversed();
    }

    private Likeness usual(ObjectType object, DuplicateRule rule) {
        return Objects.requireNonNull(usual.computeIfAbsent(object, it -> Likeness.usual(it, rule)));
    }

    /** False after fields came to the rule or left it: then it waits for something new to be learnt. */
    static boolean fits(Model model, DuplicateRule rule) {
        return model.columns()
                .equals(rule.fields().stream().map(DuplicateRule.Trait::field).toList());
    }

    private Known known(Workspace workspace) {
        return known.computeIfAbsent(workspace, this::read);
    }

    private Known read(Workspace workspace) {
        var state = store.state(workspace);
        var byObject = new ConcurrentHashMap<String, Of>();
        store.all(workspace).forEach((object, kept) -> byObject.put(object, of(kept)));
        return new Known(state, byObject);
    }

    private static Of of(ModelStore.Kept kept) {
        var former = kept.former();
        return new Of(
                kept,
                new Likeness("learnt " + kept.edition(), kept.inUse()),
                former == null ? null : new Likeness("learnt " + (kept.edition() - 1), former));
    }

    /** Looks whether something else was learnt, on this node or another. */
    void follow() {
        known.replaceAll(
                (workspace, before) -> store.state(workspace).equals(before.state()) ? before : read(workspace));
    }
}
