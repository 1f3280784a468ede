package shuke.kernel.feedback;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody said about the program.
 *
 * @param page the address within the app on which she said it
 * @param answer what was said to it; null where nobody answered yet
 */
public record Note(
        UUID id,
        UUID byUser,
        String byName,
        Kind kind,
        String page,
        String words,
        State state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        Instant sentAt,
        long version) {
    /** What kind of thing it is. */
    public enum Kind {
        PROBLEM,
        WISH,
        QUESTION,
        PRAISE;

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> find(String text) {
            return Stream.of(values()).filter(it -> it.text().equals(text)).findFirst();
        }
    }

    /** What becomes of it. */
    public enum State {
        FRESH,
        SEEN,
        PLANNED,
        DONE,
        DECLINED;

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> find(String text) {
            return Stream.of(values()).filter(it -> it.text().equals(text)).findFirst();
        }
    }
}
