package shuke.kernel.transfer;

import java.util.Locale;
import java.util.function.Predicate;
import shuke.kernel.schema.Naming;

/** Names for fields that columns become: {@code Favourite colour (2)} is {@code favouriteColour2}. */
final class FreshName {
    private static final int LONGEST = 36;
    private static final String NAMELESS = "field";

    private FreshName() {}

    /** A name that is not taken; a number goes behind one that is. */
    static String of(String label, Predicate<String> isTaken) {
        var bare = camel(label);
        var stem = Naming.isName(bare) ? bare : NAMELESS;
        var name = stem;
        for (var number = 2; isTaken.test(name); number++) name = stem + number;
        return name;
    }

    private static String camel(String label) {
        var out = new StringBuilder();
        for (var word : label.split("[^A-Za-z0-9]+")) {
            if (word.isEmpty() || (out.isEmpty() && Character.isDigit(word.charAt(0)))) continue;
            var lower = word.toLowerCase(Locale.ROOT);
            out.append(out.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return out.length() > LONGEST ? out.substring(0, LONGEST) : out.toString();
    }
}
