package shuke.kernel.transfer;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import shuke.kernel.transfer.ImportOptions.Likely;
import shuke.kernel.transfer.ImportOptions.Mode;

/**
 * What the columns of files mean, remembered.
 *
 * @param name null for what somebody did last with such a file, which is remembered by itself
 * @param shared whether it is for everybody
 */
public record SavedMapping(
        UUID id, String object, @Nullable String name, boolean shared, UUID owner, Content content, Instant usedAt) {

    /**
     * @param headings of the file
     * @param columns what was said of columns, by heading; null for one that is left out
     */
    public record Content(
            List<String> headings,
            Mode mode,
            @Nullable String key,
            Likely duplicates,
            Map<String, @Nullable Meaning> columns) {
        public Content {
            headings = List.copyOf(headings);
            columns = Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Meaning>(columns));
        }

        /** Whether it is about files with the same columns, in whatever order. */
        boolean isAlike(Content other) {
            return new HashSet<>(headings).equals(new HashSet<>(other.headings));
        }

        Content only(Predicate<String> path) {
            var left = new LinkedHashMap<String, @Nullable Meaning>(columns);
            left.values().removeIf(meaning -> meaning != null && !path.test(meaning.field()));
            return new Content(headings, mode, key == null || path.test(key) ? key : null, duplicates, left);
        }
    }

    /**
     * @param field its path
     * @param values what some cells stand for
     * @param create whether records that a lookup does not find are made
     */
    public record Meaning(String field, Map<String, String> values, boolean create) {
        public Meaning {
            values = Map.copyOf(values);
        }
    }

    SavedMapping with(Content other) {
        return new SavedMapping(id, object, name, shared, owner, other, usedAt);
    }
}
