package shuke.kernel.collect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * What was sent at one go, as far as it can be taken.
 *
 * @param visitors whose events these are, by their marks, with what is said of them; also of whom no event is told
 * @param consent the version of the words that were agreed to; null where the website asks by itself
 * @param problems what was wrong with events that are not taken, each with its row
 */
record Batch(
        List<Event> events,
        Map<String, Claim> visitors,
        @Nullable Integer consent,
        List<Problem> problems) {
    Batch {
        events = List.copyOf(events);
        visitors = Map.copyOf(visitors);
        problems = List.copyOf(problems);
    }

    /**
     * Something that happened.
     *
     * @param visitor the mark of whoever did it
     * @param content its type and properties as JSON
     */
    record Event(UUID id, Instant at, String visitor, String content) {}
}
