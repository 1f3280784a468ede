package shuke.matching.kind;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which two texts of a kind are compared. Nothing is refused: what cannot be read is compared as it stands. */
public final class Forms {

    private static final Pattern ADDRESSED =
            Pattern.compile("(?<=\\p{IsHan})(先生|女士|小姐|太太|老师|经理|总监|总经理|主任|医生|教授|同学|师傅)$");
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "madam", "herr", "frau", "jr", "sr", "ii", "iii", "phd",
            "md", "esq");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.年 ]*(\\d{1,2})[-/.月 ]+(\\d{1,2})(?:日|\\D.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:\\D.*)?");

    private Forms() {}

    public static String standard(Kind kind, String raw) {
        return switch (kind) {
            case NAME -> name(Folding.fold(raw));
            case COMPANY, ADDRESS, TEXT, CATEGORY -> Folding.fold(raw);
            case DATE -> date(raw);
            case EMAIL -> email(raw);
            case PHONE -> phone(raw);
            case CODE -> Folding.code(raw);
            case NUMBER -> number(raw);
            case URL -> url(raw);
        };
    }

    private static String name(String folded) {
        if (Han.isIn(folded)) {
            Matcher addressed = ADDRESSED.matcher(folded);
            String bare = addressed.find() && addressed.start() > 1 ? folded.substring(0, addressed.start()) : folded;
            return bare.replace(" ", "");
        }
        if (folded.indexOf(' ') < 0) return folded;
        var kept = new StringBuilder(folded.length());
        for (String word : folded.split(" ")) {
            if (TITLES.contains(word)) continue;
            if (!kept.isEmpty()) kept.append(' ');
            kept.append(word);
        }
        return kept.isEmpty() ? folded : kept.toString();
    }

    /** Year, month and day as eight digits, where they can be told. */
    static String date(String raw) {
        Matcher iso = ISO.matcher(raw);
        if (iso.matches()) return iso.group(1) + two(iso.group(2)) + two(iso.group(3));
        Matcher last = YEAR_LAST.matcher(raw);
        if (last.matches()) {
            // which of the two is the month shows only where one is above 12; else they are kept as in English
            boolean dayFirst = Integer.parseInt(last.group(1)) > 12;
            return last.group(3) + two(last.group(dayFirst ? 2 : 1)) + two(last.group(dayFirst ? 1 : 2));
        }
        String digits = Folding.digits(raw);
        return digits.length() > 8 ? digits.substring(0, 8) : digits;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String email(String raw) {
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        if (plain.startsWith("mailto:")) plain = plain.substring(7);
        int at = plain.lastIndexOf('@');
        int plus = plain.indexOf('+');
        return plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
    }

    /** Digits without the country's code where it is China's and without a leading zero of long distance. */
    private static String phone(String raw) {
        String digits = Folding.digits(extension(raw));
        if (digits.startsWith("00")) digits = digits.substring(2);
        if (digits.startsWith("86") && digits.length() > 11) digits = digits.substring(2);
        if (digits.startsWith("0")) digits = digits.substring(1);
        if (digits.length() == 11
                && digits.startsWith("1")
                && raw.stripLeading().startsWith("+1")) return digits.substring(1);
        return digits;
    }

    private static String extension(String raw) {
        for (String mark : new String[] {"转", "分机", "ext", "EXT", "#"}) {
            int at = raw.indexOf(mark);
            if (at > 5) return raw.substring(0, at);
        }
        return raw;
    }

    private static String number(String raw) {
        String plain = raw.replaceAll("[^0-9.-]", "");
        try {
            return Double.toString(Double.parseDouble(plain));
        } catch (NumberFormatException noNumber) {
            return Folding.fold(raw);
        }
    }

    private static String url(String raw) {
        String plain = raw.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("^www\\.", "");
        return plain.replaceFirst("[/?#]+$", "");
    }
}
