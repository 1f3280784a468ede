package shuke.kernel.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That records became one.
 *
 * @param lost those that went, without what merely followed
 * @param actor who did it
 * @param undoneAt when it was taken back; null as long as it stands
 * @param isKept whether what is needed to take it back is still kept
 */
public record Merge(
        UUID id,
        String object,
        UUID kept,
        List<UUID> lost,
        UUID actor,
        Instant at,
        @Nullable Instant undoneAt,
        @Nullable UUID undoneBy,
        boolean isKept) {
    public Merge {
        lost = List.copyOf(lost);
    }

    /** Whether the records are one now. */
    public boolean stands() {
        return undoneAt == null;
    }
}
