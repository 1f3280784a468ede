package shuke.kernel.cleansing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.cleansing.Found.Source;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finding as it stands in the table, before anybody looks at it.
 *
 * @param decidedBy null while nobody has decided
 * @param told what was decided, sealed; null for nothing to tell
 */
record Kept(
        UUID id,
        String object,
        UUID record,
        Kind kind,
        String field,
        String cause,
        Finding.State state,
        boolean suggested,
        @Nullable Source source,
        Instant foundAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Told told) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * What is told of a decision; never in clear.
     *
     * @param reason why nothing is to be done
     * @param before what the field held, as {@code HeldValues} writes it
     * @param after what was put there
     */
    record Told(
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }
}
