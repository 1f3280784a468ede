package shuke.kernel.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a webhook is to be told, or was told.
 *
 * @param id the same at each attempt, and sent along
 * @param number the place of what happened among all that happened
 * @param event what happened, as the feed calls it
 * @param kind what happened, in the word of the API; {@link #TEST} for a trial
 * @param by whose doing; null for the program itself
 * @param attempts so many by now
 * @param begunAt when it was tried first, from when on it is tried for a day; null before that
 * @param dueAt when it is tried next, while it waits
 * @param claimedUntil until when the node that took it is at it
 */
public record Delivery(
        UUID id,
        UUID hook,
        long number,
        UUID event,
        String object,
        UUID record,
        String kind,
        Instant at,
        @Nullable UUID by,
        List<String> fields,
        State state,
        int attempts,
        Instant madeAt,
        @Nullable Instant begunAt,
        Instant dueAt,
        @Nullable Instant claimedUntil,
        @Nullable Instant endedAt) {
    public static final String TEST = "test";

    public Delivery {
        fields = List.copyOf(fields);
    }

    /** The words stand in the database and in the API, and never change. */
    public enum State {
        WAITING,
        DELIVERED,
        /** Was not taken for a day, or when the webhook stopped. */
        DEAD,
        /** When it was its turn the person with whose rights the webhook reads did not see the record any more. */
        WITHHELD;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> find(String text) {
            return java.util.Arrays.stream(values())
                    .filter(state -> state.text().equals(text))
                    .findFirst();
        }
    }

    boolean isTest() {
        return kind.equals(TEST);
    }
}
