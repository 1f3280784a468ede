package shuke.kernel.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A system elsewhere that has records of the same things.
 *
 * @param code stands in addresses; never changes
 */
public record Source(UUID id, String code, String name, Trust trust) {
    /** How far its values are taken. */
    public enum Trust {
        /** As those of any source, by the rule of the field. */
        FULL,
        /** Only where no source of full trust has a value. */
        GAPS;

        /** The name in the API and in the table. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Trust> find(String text) {
            return Arrays.stream(values())
                    .filter(trust -> trust.text().equals(text))
                    .findFirst();
        }
    }

    /** How changes stand in the log that come from here. */
    String origin() {
        return "source/" + code;
    }
}
