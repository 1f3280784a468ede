package shuke.matching.kind;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters written as HTML writes them, by their number or name, which texts that were taken from web pages hold. */
final class Entities {

    private static final Pattern ENTITY = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,4}));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "nbsp", " ");

    private Entities() {}

    /** The text with the characters themselves; what stands for none stays as it is. */
    static String resolved(String text) {
        if (text.indexOf('&') < 0 || text.indexOf(';') < 0) return text;
        return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(3) != null) return NAMED.getOrDefault(found.group(3), found.group());
        int code = found.group(1) == null ? Integer.parseInt(found.group(2), 16) : Integer.parseInt(found.group(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
    }
}
