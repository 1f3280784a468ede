package shuke.kernel.transfer;

import java.util.Locale;
import shuke.matching.standardise.Texts;

/** How headings are compared: letters and digits only, without case and width. */
final class Heading {
    private Heading() {}

    static String folded(String heading) {
        var out = new StringBuilder();
        Texts.halfWidthAll(heading)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
