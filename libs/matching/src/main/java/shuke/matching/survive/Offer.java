package shuke.matching.survive;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one record, or one source, has to say about a field.
 *
 * @param value null, or blank, where it has none
 * @param source where it comes from, as {@link Rule.SourcePriority} names it
 * @param at when it was last confirmed or changed
 */
public record Offer(
        @Nullable String value,
        @Nullable String source,
        @Nullable Instant at) implements Serializable {

    public boolean isEmpty() {
        return value == null || value.isBlank();
    }
}
