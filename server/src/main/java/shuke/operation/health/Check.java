package shuke.operation.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;

/** Looks at one thing that people depend on. */
interface Check {
    Finding look(Workspace workspace);

    /** How it is with one thing. */
    enum State {
        GOOD,
        /** Nothing is broken yet, but somebody should do something. */
        ATTENTION,
        /** Something does not work, or soon will not. */
        BAD;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(boolean isBad, boolean isNoteworthy) {
            if (isBad) return BAD;
            return isNoteworthy ? ATTENTION : GOOD;
        }
    }

    /**
     * What was seen.
     *
     * @param name of the thing; its text stands in the web app
     * @param facts numbers, times and words by name
     */
    record Finding(String name, State state, Map<String, Object> facts) {}

    /** Gathers facts; what nobody knows is left out. */
    final class Facts {
        private final Map<String, Object> all = new LinkedHashMap<>();

        Facts with(String name, @Nullable Object value) {
            if (value != null) all.put(name, value);
            return this;
        }

        Finding of(String name, State state) {
            return new Finding(name, state, all);
        }
    }
}
