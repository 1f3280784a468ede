package shuke.kernel.transfer.workbook;

import java.io.IOException;
import java.util.regex.Pattern;
import shuke.kernel.transfer.csv.RowReader;

/** Text that may be of several pieces in different looks; how it is pronounced, which may stand beside it, is left out. */
final class RichText {
    /** One more than a cell may have, so that what is too long is told as such. */
    private static final int MOST = RowReader.FIELD_LIMIT + 1;

    /** Characters that XML cannot hold (ECMA-376, part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** @param element the one that begins and has the pieces in it: {@code si} or {@code is} */
    static String read(Markup markup, String element) throws IOException {
        var text = new StringBuilder();
        while (markup.next() && !markup.ends(element)) {
            if (markup.begins("t")) markup.text(text, MOST);
            else if (markup.begins("rPh")) markup.skip();
        }
        return plain(text.toString());
    }

    /** The text of the element that begins. */
    static String plain(Markup markup) throws IOException {
        var text = new StringBuilder();
        markup.text(text, MOST);
        return plain(text.toString());
    }

    private static String plain(String text) {
        if (!text.contains("_x")) return text;
        return ESCAPED.matcher(text).replaceAll(match -> {
            var c = (char) Integer.parseInt(match.group(1), 16);
            var isText = c >= ' ' || c == '\n' || c == '\t' || c == '\r';
            return isText ? java.util.regex.Matcher.quoteReplacement(String.valueOf(c)) : "";
        });
    }
}
