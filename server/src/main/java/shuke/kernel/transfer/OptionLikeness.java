package shuke.kernel.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shuke.kernel.schema.FieldType.Option;
import shuke.matching.compare.Edits;

/** Which choice a text that is none may mean: the one whose value, label in either language, or alias is most like it. */
final class OptionLikeness {
    /** Below it two words have little more in common than some letters. */
    private static final double ENOUGH = 0.85;

    private static final double CONTAINED = 0.9;

    private OptionLikeness() {}

    /** The value of the choice; nothing where none is like the text. */
    static Optional<String> nearest(List<Option> options, String text) {
        var best = 0.0;
        Option nearest = null;
        for (var option : options) {
            var likeness = names(option)
                    .mapToDouble(name -> likeness(text, name))
                    .max()
                    .orElse(0);
            if (likeness > best) {
                best = likeness;
                nearest = option;
            }
        }
        return best < ENOUGH || nearest == null ? Optional.empty() : Optional.of(nearest.value());
    }

    private static Stream<String> names(Option option) {
        var own = Stream.of(option.value(), option.label().zh(), option.label().en());
        return Stream.concat(own, option.aliases().stream());
    }

    private static double likeness(String text, String name) {
        var one = Heading.folded(text);
        var other = Heading.folded(name);
        if (one.isEmpty() || other.isEmpty()) return 0;
        if (one.equals(other)) return 1;
        return isWithin(text, name) || isWithin(name, text) ? CONTAINED : Edits.winkler(one, other);
    }

    /** All words of a name in a text: “Won” in “Closed - Won”, 赢单 in 已赢单, whose words nothing separates. */
    private static boolean isWithin(String name, String text) {
        var folded = Heading.folded(name);
        var isHan = folded.codePoints().allMatch(Character::isIdeographic);
        return isHan
                ? folded.length() > 1 && Heading.folded(text).contains(folded)
                : words(text).containsAll(words(name));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
