package shuke.kernel.source;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;

/**
 * Records that have sources are worked out anew, and how far that has come.
 *
 * @param actor in whose name records are changed, with the rights that she has by then
 * @param objects those that are left, the one it is at in front
 * @param last the record that it has come to
 * @param total how many records there are; null before they were counted
 * @param refused records that could not be changed and stay as they are
 */
public record SourceRun(
        UUID id,
        Actor actor,
        State state,
        List<String> objects,
        UUID last,
        @Nullable Long total,
        long done,
        long refused,
        Instant startedAt,
        @Nullable Instant endedAt) {
    public SourceRun {
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
