package shuke.matching.kind;

import java.time.LocalDate;
import java.util.Locale;
import shuke.matching.standardise.CompanyNames;
import shuke.matching.standardise.DateOrder;
import shuke.matching.standardise.Dates;
import shuke.matching.standardise.DialledDigits;
import shuke.matching.standardise.Inboxes;
import shuke.matching.standardise.NationalIds;
import shuke.matching.standardise.PersonNames;
import shuke.matching.standardise.Standardised;
import shuke.matching.standardise.Streets;

/** The form in which two texts of a kind are compared. Nothing is refused: what cannot be read is compared as it stands. */
public final class Forms {

    private static final int OLD_ID = 15;

    private Forms() {}

    public static String standard(Kind kind, String raw) {
        return switch (kind) {
            case NAME -> of(PersonNames.bare(Folding.fold(raw)), raw);
            case COMPANY -> of(CompanyNames.bare(Folding.fold(raw)), raw);
            case ADDRESS -> of(Streets.shorten(Folding.fold(raw)), raw);
            case TEXT -> Folding.fold(ModelCodes.joined(raw));
            case CATEGORY -> Folding.fold(raw);
            case DATE -> date(raw);
            case EMAIL -> of(Inboxes.of(raw), raw);
            case PHONE -> of(DialledDigits.of(raw), raw);
            case CODE -> code(raw);
            case NUMBER -> number(raw);
            case URL -> url(raw);
        };
    }

    private static String of(Standardised<String> standardised, String raw) {
        return standardised instanceof Standardised.Accepted<String>(var value, var ignored) ? value : raw;
    }

    /** Year, month and day as eight digits, where they can be told; an order that is left open is taken for that of English. */
    static String date(String raw) {
        if (isWhole(raw)) return raw;
        if (isIso(raw)) return raw.substring(0, 4) + raw.substring(5, 7) + raw.substring(8);
        for (DateOrder order : new DateOrder[] {DateOrder.MDY, DateOrder.DMY}) {
            if (Dates.date(raw, order) instanceof Standardised.Accepted<LocalDate>(var date, var ignored))
                return "%04d%02d%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        }
        String digits = Folding.digits(raw);
        return digits.length() > 8 ? digits.substring(0, 8) : digits;
    }

    private static boolean isWhole(String raw) {
        return raw.length() == 8 && raw.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A date as most are kept, of which nothing is in doubt. */
    private static boolean isIso(String raw) {
        if (raw.length() != 10 || raw.charAt(4) != '-' || raw.charAt(7) != '-') return false;
        for (int i = 0; i < 10; i++) if (i != 4 && i != 7 && (raw.charAt(i) < '0' || raw.charAt(i) > '9')) return false;
        int month = 10 * (raw.charAt(5) - '0') + raw.charAt(6) - '0';
        int day = 10 * (raw.charAt(8) - '0') + raw.charAt(9) - '0';
        return month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    private static String code(String raw) {
        String code = Folding.code(raw);
        return code.length() == OLD_ID ? of(NationalIds.renewed(code), code) : code;
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
        int from = raw.indexOf("://");
        String plain = (from < 0 ? raw : raw.substring(from + 3))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (plain.startsWith("www.")) plain = plain.substring(4);
        int end = plain.length();
        while (end > 0 && "/?#".indexOf(plain.charAt(end - 1)) >= 0) end--;
        return plain.substring(0, end);
    }
}
