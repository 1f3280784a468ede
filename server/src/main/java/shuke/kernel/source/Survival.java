package shuke.kernel.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shuke.matching.survive.Rule;

/**
 * By what the value of a field is chosen.
 *
 * @param people whether a value stays that somebody gave it by hand, until she lets go of it
 */
public record Survival(By by, boolean people) {
    static final Survival USUAL = new Survival(By.PRIORITY, true);

    /** How sources are told apart. Where that tells nothing, their order does, and then which is newer. */
    public enum By {
        PRIORITY,
        NEWEST,
        FREQUENT,
        LONGEST;

        /** The name in the API. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<By> find(String text) {
            return Arrays.stream(values()).filter(by -> by.text().equals(text)).findFirst();
        }
    }

    /** @param order codes of the sources, the first one first */
    List<Rule> rules(List<String> order) {
        var first = switch (by) {
            case PRIORITY -> new Rule.SourcePriority(order);
            case NEWEST -> new Rule.Newest();
            case FREQUENT -> new Rule.MostFrequent();
            case LONGEST -> new Rule.Longest();
        };
        return List.of(first, new Rule.SourcePriority(order), new Rule.Newest());
    }
}
