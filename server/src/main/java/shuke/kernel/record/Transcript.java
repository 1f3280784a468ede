package shuke.kernel.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Row;

/**
 * A record with all that is kept of it, to be taken to another installation. What follows from other values, formulas and
 * roll-ups, is left out.
 *
 * @param values by field name, the fields that every record has included; of the types of {@link Row}, lookups without labels; what
 *     is empty is absent
 * @param deletedAt when it went into the recycle bin; null when it is not there
 * @param deletedBy who put it there; null for the program itself
 */
public record Transcript(
        UUID id,
        Map<String, Object> values,
        @Nullable Instant deletedAt,
        @Nullable UUID deletedBy) {
    public Transcript {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
