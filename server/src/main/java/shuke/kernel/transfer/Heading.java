package shuke.kernel.transfer;

import java.util.Locale;
import java.util.regex.Pattern;
import shuke.matching.standardise.Texts;

/** How headings are compared: letters and digits only, without case and width, and without “(required)” behind them. */
final class Heading {
    private static final Pattern REMARK = Pattern.compile(
            "[(（\\[【]\\s*(?:必填项?|必选|选填|可选|required|mandatory|optional)\\s*[)）\\]】]", Pattern.CASE_INSENSITIVE);

    private Heading() {}

    static String folded(String heading) {
        var out = new StringBuilder();
        Texts.halfWidthAll(REMARK.matcher(heading).replaceAll(""))
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
