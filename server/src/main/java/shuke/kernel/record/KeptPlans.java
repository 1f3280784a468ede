package shuke.kernel.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Schema;

/**
 * The plans of what was asked lately, of one schema as the people of one role see it: the same lists are looked at all day. Safe
 * for threads.
 */
final class KeptPlans {
    private static final int MOST = 200;
    /** Longer filters are lists of ids and the like, which nobody asks for twice. */
    private static final int LONGEST_FILTER = 2_000;

    private final Map<Asked, Object> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Object> eldest) {
            return size() > MOST;
        }
    };

    /** What makes a plan another one. */
    private sealed interface Asked {
        record Page(
                Workspace workspace,
                String object,
                long keys,
                @Nullable Filter filter,
                List<String> sort,
                List<String> fields,
                int limit,
                boolean deleted)
                implements Asked {}

        record Rows(Workspace workspace, String object) implements Asked {}
    }

    static KeptPlans of(Schema schema) {
        return schema.derived(KeptPlans.class, s -> new KeptPlans());
    }

    ReadPlan page(Reading reading, Query query) {
        var filter = query.filter();
        if (filter != null && filter.size() > LONGEST_FILTER) {
            return new ReadPlan(reading, query);
        }
        var asked = new Asked.Page(
                reading.actor().workspace(),
                reading.object().name(),
                reading.vault().generation(),
                filter,
                query.sort(),
                query.fields(),
                query.limit(),
                query.deleted());
        return plan(ReadPlan.class, asked, () -> new ReadPlan(reading, query));
    }

    RowsPlan rows(Reading reading) {
        var asked = new Asked.Rows(reading.actor().workspace(), reading.object().name());
        return plan(RowsPlan.class, asked, () -> new RowsPlan(reading));
    }

    private <P> P plan(Class<P> kind, Asked asked, Supplier<P> make) {
        synchronized (kept) {
            var known = kept.get(asked);
            if (known != null) {
                return kind.cast(known);
            }
        }
        var made = make.get(); // a refusal leaves nothing behind
        synchronized (kept) {
            kept.put(asked, made);
        }
        return made;
    }
}
