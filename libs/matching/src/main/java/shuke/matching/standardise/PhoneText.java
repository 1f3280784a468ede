package shuke.matching.standardise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number as typed, taken apart before anybody asks which country it belongs to: the dialled part, and the
 * extension (empty when there is none).
 */
record PhoneText(String number, String extension) {

    /** Nothing to take apart. */
    private static final Pattern PLAIN = Pattern.compile("\\+?[0-9]+");

    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(?:\\.\\d+)?[eE]\\+?\\d{1,3}");
    private static final Pattern FLOATED = Pattern.compile("(\\+?\\d{7,15})\\.0");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:联系电话|固定电话|办公电话|手机号码|手机号|电话号码|手机|电话|座机|固话|tel(?:ephone)?|phone|mobile|mob|cell|office|home|work|[mtp](?=[:. ]))\\s*[:.]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXTENSION = Pattern.compile(
            "^(.*?\\d\\)?)[\\s,;.(-]*(?:;ext=|转|分机号?|内线|extension|extn?\\.?|ext|x|#)[\\s.:-]*(\\d{1,9})\\)?$",
            Pattern.CASE_INSENSITIVE);
    /** 0755-12345678-801: the Chinese way of writing an extension, after an area code or a 400 number only. */
    private static final Pattern HYPHENATED =
            Pattern.compile("^((?:\\(?0\\d{2,3}\\)?[- ]?\\d{7,8})|(?:[48]00-?\\d{3}-?\\d{4}))-(\\d{1,6})$");

    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");
    private static final Pattern TRAILING_MARKS = Pattern.compile("[ ;,.、。]+$");
    private static final Pattern MARKS = Pattern.compile("[;,、|\\n]|或|和|&|\\bor\\b");
    private static final Pattern SLASH = Pattern.compile("^([^/]*)/([^/]*)$");
    private static final Pattern TWO_IN_A_ROW = Pattern.compile("\\+?[\\d-]{10,} +\\+?[\\d-]{10,}");
    private static final Pattern NO_DIGITS_BUT_TEXT = Pattern.compile("[^\\d+().\\-/\\s~*·]");

    static Standardised<PhoneText> of(String text) {
        if (PLAIN.matcher(text).matches()) return new Standardised.Accepted<>(new PhoneText(text, ""), false);
        String typed = undressed(text);
        if (SCIENTIFIC.matcher(typed).matches()) return Reason.PHONE_SCIENTIFIC.refused();
        Matcher extension = EXTENSION.matcher(typed);
        if (extension.matches()) return split(extension.group(1), extension.group(2));
        Matcher hyphenated = HYPHENATED.matcher(typed);
        if (hyphenated.matches()) return split(hyphenated.group(1), hyphenated.group(2));
        return split(typed, "");
    }

    /** Without labels, an apostrophe from a spreadsheet, and the ".0" of a number that was once a float. */
    private static String undressed(String text) {
        String typed = DASHES.matcher(asciiDigits(text)).replaceAll("-").replace("tel:", "");
        typed = LABEL.matcher(typed.startsWith("'") ? typed.substring(1) : typed)
                .replaceFirst("");
        typed = TRAILING_MARKS.matcher(typed).replaceFirst("");
        return FLOATED.matcher(typed).replaceFirst("$1");
    }

    static String asciiDigits(String text) {
        var ascii = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    private static Standardised<PhoneText> split(String number, String extension) {
        if (isSeveral(number)) return Reason.PHONE_SEVERAL.refused();
        if (number.indexOf('*') >= 0 && digits(number) >= 5) return Reason.PHONE_MASKED.refused();
        if (digits(number) == 0) return Reason.PHONE_UNREADABLE.refused();
        if (NO_DIGITS_BUT_TEXT.matcher(number).find()) return Reason.PHONE_HAS_TEXT.refused();
        return new Standardised.Accepted<>(new PhoneText(number, extension), true);
    }

    private static boolean isSeveral(String number) {
        if (TWO_IN_A_ROW.matcher(number).matches()) return true;
        Matcher slash = SLASH.matcher(number);
        // 404/352-3517 is one number; 010-12345678/79 and 010-12345678/13912345678 are two
        if (slash.matches() && digits(slash.group(1)) >= 7 && digits(slash.group(2)) > 0) return true;
        String[] parts = MARKS.split(number);
        int numbers = 0;
        for (String part : parts) if (digits(part) >= 7) numbers++;
        return numbers > 1;
    }

    static int digits(String text) {
        return (int) text.codePoints().filter(Character::isDigit).count();
    }
}
