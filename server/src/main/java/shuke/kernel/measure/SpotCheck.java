package shuke.kernel.measure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records drawn at random, whose values somebody holds against the truth.
 *
 * @param fields whose values are looked at
 * @param seed by which they were drawn
 * @param size how many records there are
 * @param marked in how many of them at least one value was looked at
 * @param endedAt null while it goes on
 */
public record SpotCheck(
        UUID id,
        String object,
        List<String> fields,
        long seed,
        String byName,
        int size,
        int marked,
        Instant startedAt,
        @Nullable Instant endedAt) {
    public SpotCheck {
        fields = List.copyOf(fields);
    }

    /** What somebody says of a value. */
    public enum Mark {
        RIGHT,
        WRONG,
        /** Nobody can tell; it does not count. */
        UNKNOWN;

        /** The name in the API and in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Mark> find(String text) {
            return Stream.of(values()).filter(mark -> mark.text().equals(text)).findFirst();
        }
    }

    /**
     * What was found so far.
     *
     * @param field null for all fields together
     * @param interval null while nothing was found right or wrong
     */
    public record Accuracy(
            @Nullable String field,
            long right,
            long wrong,
            long unknown,
            @Nullable Interval interval) {}
}
