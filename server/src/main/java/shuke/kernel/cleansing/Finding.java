package shuke.kernel.cleansing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;

/**
 * Something that is wrong with a record, as somebody sees it.
 *
 * @param record with its label, as far as the reader may know it
 * @param version of the record as it is now
 * @param owner of the record
 * @param field null for the record as a whole
 * @param masked whether the reader sees no more of the value than a mask
 * @param value what the field holds now, as the reader may see it
 * @param why a sentence in both languages
 * @param suggestion null where there is none, or none that the reader may see
 * @param reason what was said when it was dismissed
 */
public record Finding(
        UUID id,
        Ref record,
        long version,
        @Nullable Ref owner,
        Kind kind,
        @Nullable String field,
        boolean masked,
        @Nullable Object value,
        Problem why,
        @Nullable Suggestion suggestion,
        State state,
        Instant foundAt,
        @Nullable Ref decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** Somebody said that it is right so. */
        DISMISSED,
        /** What was proposed, or what somebody wrote instead, was done. */
        APPLIED,
        /** That was taken back. */
        UNDONE,
        /** It is no longer so. */
        GONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> find(String word) {
            return Stream.of(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * A proposal.
     *
     * @param value to be put into the field; null to empty it, and for a record that is to go
     * @param from the records that the value comes from
     */
    public record Suggestion(Basis basis, @Nullable Object value, List<Ref> from) {
        public Suggestion {
            from = List.copyOf(from);
        }
    }
}
