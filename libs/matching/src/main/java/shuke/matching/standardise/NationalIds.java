package shuke.matching.standardise;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chinese identity numbers (公民身份号码, GB 11643-1999): 18 characters, the check character of ISO 7064 MOD 11-2 in
 * capitals. Numbers of 15 digits from before 1999 become 18. The residence permits of Hong Kong, Macau and Taiwan
 * residents (81, 82, 83) and the permanent resident cards of foreigners (9 and the province) share the structure.
 */
public final class NationalIds {

    private static final int LONGEST = 60;
    private static final int OLDEST_AGE = 150;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern NEW = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern OLD = Pattern.compile("\\d{15}");
    private static final Pattern BETWEEN = Pattern.compile("[ '.·-]");

    private NationalIds() {}

    /** @param today nobody is born after it */
    public static Standardised<String> standardise(String raw, LocalDate today) {
        return Reading.of(raw, LONGEST, text -> {
            String typed = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            if (typed.indexOf('*') >= 0) return Reason.ID_MASKED.refused();
            if (OLD.matcher(typed).matches()) return checked(modern(typed), today, raw);
            if (typed.length() != 18) return Reason.ID_LENGTH_WRONG.refused();
            return NEW.matcher(typed).matches() ? checked(typed, today, raw) : Reason.ID_CHARACTERS_WRONG.refused();
        });
    }

    /** A number of 15 digits from before 1999 as it is written since; anything else as it stands. */
    public static Standardised<String> renewed(String code) {
        boolean old = OLD.matcher(code).matches() && isRegion(code) && findBirthday(modern(code)) != null;
        return Reading.accepted(old ? modern(code) : code, code);
    }

    /**
     * The date of birth in a standard number.
     *
     * @throws DateTimeException for what {@link #standardise} would have refused
     */
    public static LocalDate birthday(String id) {
        return LocalDate.of(number(id, 6, 10), number(id, 10, 12), number(id, 12, 14));
    }

    /** Whether the sequence number of a standard number is one of those given to women (even). */
    public static boolean isFemale(String id) {
        return number(id, 16, 17) % 2 == 0;
    }

    private static Standardised<String> checked(String id, LocalDate today, String raw) {
        if (!isRegion(id)) return Reason.ID_REGION_UNKNOWN.refused();
        LocalDate birthday = findBirthday(id);
        if (birthday == null || birthday.isBefore(today.minusYears(OLDEST_AGE)))
            return Reason.ID_BIRTH_DATE_IMPOSSIBLE.refused();
        if (birthday.isAfter(today)) return Reason.ID_BIRTH_DATE_IN_FUTURE.refused();
        if (id.charAt(17) != check(id)) return Reason.CHECK_DIGIT_WRONG.refused();
        return Reading.accepted(id, raw);
    }

    private static boolean isRegion(String id) {
        String province = id.startsWith("9") ? id.substring(1, 3) : id.substring(0, 2);
        return Provinces.isCode(province) || province.equals("83"); // 83: residence permit, Taiwan
    }

    private static @Nullable LocalDate findBirthday(String id) {
        try {
            return birthday(id);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static String modern(String old) {
        String body = old.substring(0, 6) + "19" + old.substring(6);
        return body + check(body);
    }

    private static char check(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * Character.digit(id.charAt(i), 10);
        return CHECKS.charAt(sum % 11);
    }

    private static int number(String id, int from, int to) {
        return Integer.parseInt(id.substring(from, to));
    }
}
