package shuke.kernel.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import shuke.matching.standardise.DateOrder;

/** Constants as JSON writes them: {@code familyGiven}, {@code monday}; the orders of dates stay {@code DMY}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        if (constant instanceof DateOrder) return constant.name();
        var words = constant.name().split("_");
        var written = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
        for (var word : Arrays.asList(words).subList(1, words.length)) {
            written.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return written.toString();
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> constants, String word) {
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }
}
