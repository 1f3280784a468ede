package shuke.kernel.measure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measurement, and how far it has come.
 *
 * @param byName who started it; null for the program itself
 * @param objects those that are left, the one it is at in front
 * @param last the record that it has come to
 * @param total how many records there are; null before they were counted
 */
public record Run(
        UUID id,
        @Nullable String byName,
        State state,
        List<String> objects,
        UUID last,
        @Nullable Long total,
        long done,
        Instant startedAt,
        @Nullable Instant endedAt) {
    public Run {
        objects = List.copyOf(objects);
    }

    /** Where it stands. */
    public enum State {
        RUNNING,
        STOPPED,
        DONE;

        /** The name in the API and in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
