package shuke.kernel.record;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Evaluator;
import shuke.kernel.filter.Path;
import shuke.kernel.schema.FieldType;

/** Holds drafts against rules, and finds what rules look at: values of the draft itself and of records that its lookups point to. */
@Component
class RuleValues {
    private final RelatedStore related;

    RuleValues(RelatedStore related) {
        this.related = related;
    }

    /** The values for a batch: what lies behind lookups was read beforehand, with one statement per lookup. */
    static final class Values {
        private final Map<Path, Map<UUID, Object>> behind;

        private Values(Map<Path, Map<UUID, Object>> behind) {
            this.behind = behind;
        }

        Function<Path, @Nullable Object> of(Draft draft) {
            var own = Draws.from(draft.after());
            return path -> behind.containsKey(path) ? behind(draft, path) : own.apply(path);
        }

        private @Nullable Object behind(Draft draft, Path path) {
            return draft.after().get(path.steps().getFirst()) instanceof Ref ref
                    ? behind.getOrDefault(path, Map.of()).get(ref.id())
                    : null;
        }
    }

    /** Tells of each draft which rules of its object it breaks. */
    void broken(Work work, List<Draft> drafts, BiConsumer<Draft, Problem> told) {
        var rules = Rules.of(work);
        if (rules.isEmpty() || drafts.isEmpty()) {
            return;
        }
        var draws = of(work, drafts, rules.stream().map(Rules.Rule::when).toList());
        for (var draft : drafts) {
            for (var rule : rules) {
                if (rule.concerns(draft)
                        && Boolean.TRUE.equals(Evaluator.evaluate(rule.when(), draws.of(draft), work.moment()))) {
                    told.accept(draft, rule.problem());
                }
            }
        }
    }

    Values of(Work work, List<Draft> drafts, List<Checked> rules) {
        var paths = new LinkedHashSet<Path>();
        rules.forEach(rule -> collect(work, rule, paths));
        var behind = new HashMap<Path, Map<UUID, Object>>();
        paths.forEach(path -> behind.put(path, related.values(work, path, targets(drafts, path))));
        return new Values(behind);
    }

    private static Set<UUID> targets(List<Draft> drafts, Path path) {
        var ids = new LinkedHashSet<UUID>();
        drafts.forEach(draft -> {
            if (draft.after().get(path.steps().getFirst()) instanceof Ref ref) {
                ids.add(ref.id());
            }
        });
        return ids;
    }

    private static void collect(Work work, Checked expression, Set<Path> into) {
        for (var path : expression.reads()) {
            var field = work.object().find(path.steps().getFirst()).orElse(null);
            if (field != null && path.steps().size() > 1 && field.type() instanceof FieldType.Lookup) {
                into.add(path);
            }
        }
    }
}
