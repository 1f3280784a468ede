package shuke.kernel.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/** What a form asks for, or takes along. */
public sealed interface Item {
    /**
     * A field that is filled in.
     *
     * @param label empty for the label of the field
     * @param initial what stands there at the beginning; empty for nothing
     */
    record Entry(String field, Bilingual label, Bilingual help, Bilingual placeholder, boolean required, String initial)
            implements Item {}

    /**
     * A field that nobody sees.
     *
     * @param value what it becomes, where the address of the page does not say it
     * @param parameter of the page's address, such as {@code utm_source}; null where it is always the value
     */
    record Source(String field, String value, @Nullable String parameter) implements Item {}

    /**
     * A question that is no field; its answers are kept beside the record.
     *
     * @param key names it within the form, and stays when the words change
     * @param choices of a choice; empty otherwise
     * @param least of a scale, the lowest number
     * @param most of a scale, the highest number
     */
    record Question(
            String key,
            Kind kind,
            Bilingual label,
            Bilingual help,
            boolean required,
            List<Choice> choices,
            int least,
            int most)
            implements Item {
        public Question {
            choices = List.copyOf(choices);
        }

        boolean isCounted() {
            return kind == Kind.SINGLE || kind == Kind.SEVERAL || kind == Kind.SCALE;
        }
    }

    /** @param key what is kept of an answer, and stays when the words change */
    record Choice(String key, Bilingual label) {}

    /** The words stand in the API and never change. */
    enum Kind {
        SINGLE,
        SEVERAL,
        SCALE,
        TEXT,
        DATE;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String text) {
            return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
        }
    }
}
