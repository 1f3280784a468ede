package shuke.kernel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/** What one raw value turned out to be. */
sealed interface Parsed {
    /** A value of the field's type; null is empty. */
    record Value(@Nullable Object value) implements Parsed {}

    /** A record that still has to be found. */
    record Link(Wanted wanted) implements Parsed {}

    record Links(List<Wanted> wanted) implements Parsed {}

    /** @param text a reason in words that come from the standardisers; null where the code has a text of its own */
    record Wrong(String code, List<Object> args, @Nullable Bilingual text) implements Parsed {
        Wrong(String code, Object... args) {
            this(code, List.of(args), null);
        }
    }

    /**
     * @param objects where to look, the first that has it counts
     * @param field the field that finds the record; {@code id}, or null for what people would type: its name
     */
    record Wanted(List<String> objects, @Nullable String field, Object value) {}
}
