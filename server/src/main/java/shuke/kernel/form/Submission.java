package shuke.kernel.form;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Mark;

/**
 * Something that was sent, and what became of it.
 *
 * @param id that of the page from which it was sent: sent twice it is one
 * @param problems what was wrong with it, in words; null where nothing was
 * @param consent the version of the words that were agreed to; null where nothing was to be agreed to
 * @param object of which object a record came of it or got it; null where none did
 */
public record Submission(
        UUID id,
        UUID form,
        Instant at,
        State state,
        @Nullable Cause cause,
        @Nullable Bilingual problems,
        Content content,
        @Nullable Integer consent,
        @Nullable Effect effect,
        @Nullable String object,
        @Nullable UUID record) {
    /** The words stand in the database and in the API, and never change. */
    public enum State {
        TAKEN,
        /** Is tried again by itself, once what stands in the way is gone. */
        WAITING,
        /** Waits for somebody to have it tried again. */
        REFUSED,
        /** Looks like spam. */
        HELD;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<State> find(String text) {
            return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
        }
    }

    /** Why it is not taken; words as those of {@link State}. */
    public enum Cause {
        /** The form's keeper does not work here any more. */
        KEEPER,
        /** She may not write it. */
        RIGHTS,
        /** Others were at the same records. */
        BUSY,
        /** The record that would come of it is not right. */
        VALUES,
        /** The object's rule lets no second record of one thing in. */
        DUPLICATE,
        /** Something was filled in that people do not see. */
        TRAP,
        /** Nobody is that quick. */
        QUICK,
        /** The puzzle was not solved, as where a browser runs no scripts. */
        UNPROVEN;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Cause of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** What it has done to the record. */
    public enum Effect {
        CREATED,
        UPDATED,
        ATTACHED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Effect of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    static Submission held(UUID id, Form form, Instant at, Content content, Cause cause) {
        return new Submission(id, form.id(), at, State.HELD, cause, null, content, form.consent(), null, null, null);
    }

    static Submission sent(UUID id, Form form, Instant at, Content content) {
        return new Submission(id, form.id(), at, State.WAITING, null, null, content, form.consent(), null, null, null);
    }

    Submission taken(@Nullable Effect what, @Nullable String of, @Nullable UUID which) {
        return new Submission(id, form, at, State.TAKEN, null, null, content, consent, what, of, which);
    }

    Submission kept(State as, Cause because, @Nullable Bilingual words) {
        return new Submission(id, form, at, as, because, words, content, consent, null, null, null);
    }

    Mark mark() {
        return new Mark(at, id);
    }
}
