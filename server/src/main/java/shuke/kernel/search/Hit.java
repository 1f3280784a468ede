package shuke.kernel.search;

import java.util.UUID;

/**
 * A record that was found.
 *
 * @param label what it is called
 * @param reason why it was found: the best of what fits
 */
public record Hit(UUID id, String label, Reason reason) {
    /**
     * @param field the field that fits
     * @param text what stands there
     */
    public record Reason(String field, String text, Fit fit) {}

    /** How a value fits what was asked for, the best first. */
    public enum Fit {
        WHOLE(100),
        START(85),
        /** The beginning of a later word, or the last digits of a number. */
        WORD(75),
        PART(55),
        /** Written in Chinese, typed in letters. */
        PINYIN(60),
        /** All but a letter. */
        SIMILAR(30);

        private final int weight;

        Fit(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }
}
