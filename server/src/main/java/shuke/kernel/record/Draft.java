package shuke.kernel.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Row;

/**
 * A record as it would be after a change.
 *
 * @param change the place of the change in the batch, from 0
 * @param before the record as it is; null for a new one
 * @param after all values of the record, also those that stay as they are
 * @param written the fields whose value is another than before
 */
record Draft(
        int change,
        Outcome.Effect effect,
        UUID id,
        @Nullable Row before,
        Map<String, @Nullable Object> after,
        Set<String> written) {
    Draft {
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
        written = Set.copyOf(written);
    }

    /** What the fields that are written held before; nothing for a new record. */
    Map<String, @Nullable Object> former() {
        var former = new LinkedHashMap<String, @Nullable Object>();
        if (before != null) written.forEach(field -> former.put(field, before.get(field)));
        return former;
    }

    boolean is(Outcome.Effect other) {
        return effect == other;
    }

    boolean isNew() {
        return before == null;
    }

    long version() {
        return before == null ? 1 : effect == Outcome.Effect.UNCHANGED ? before.version() : before.version() + 1;
    }

    Row row(String object) {
        return new Row(object, id, version(), after);
    }

    Draft with(Map<String, @Nullable Object> further) {
        var merged = new LinkedHashMap<String, @Nullable Object>(after);
        merged.putAll(further);
        return new Draft(change, effect, id, before, merged, written);
    }

    static List<Draft> only(List<Draft> drafts, Outcome.Effect effect) {
        return drafts.stream().filter(draft -> draft.is(effect)).toList();
    }
}
