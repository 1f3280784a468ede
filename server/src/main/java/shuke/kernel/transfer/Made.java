package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Row;
import shuke.kernel.record.HeldValues;

/**
 * The records that a batch of an import created and changed, each once, with the version that it left them with.
 *
 * @param created ids with versions
 */
record Made(Map<UUID, Long> created, List<Update> updated) {
    Made {
        created = new LinkedHashMap<>(created);
        updated = List.copyOf(updated);
    }

    /** What the changed fields of a record held before and after, as {@link HeldValues#plain} has it. */
    record Update(UUID id, long version, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {}

    boolean isEmpty() {
        return created.isEmpty() && updated.isEmpty();
    }

    /** Gathers what becomes of rows, of which several may be about the same record. */
    static final class Gathering {
        private final Map<UUID, Long> created = new LinkedHashMap<>();
        private final Map<UUID, Update> updated = new LinkedHashMap<>();

        void created(Row row) {
            created.put(row.id(), row.version());
        }

        void updated(Row row, Map<String, @Nullable Object> former) {
            if (created.containsKey(row.id())) {
                created.put(row.id(), row.version());
                return;
            }
            var before = new LinkedHashMap<String, @Nullable Object>();
            var after = new LinkedHashMap<String, @Nullable Object>();
            var earlier = updated.get(row.id());
            if (earlier != null) {
                before.putAll(earlier.before());
                after.putAll(earlier.after());
            }
            former.forEach((field, value) -> {
                before.putIfAbsent(field, HeldValues.plain(value));
                after.put(field, HeldValues.plain(row.get(field)));
            });
            updated.put(row.id(), new Update(row.id(), row.version(), before, after));
        }

        Made made() {
            return new Made(created, new ArrayList<>(updated.values()));
        }
    }
}
