package shuke.matching.standardise;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015): 18 characters in capitals with the check character of
 * the standard's MOD 31.
 */
public final class CreditCodes {

    private static final int LONGEST = 60;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // no I O S V Z
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String AUTHORITIES = "123456789ANY";
    private static final String NATIONAL = "10"; // bodies registered with the central authority
    private static final Pattern SHAPE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern BETWEEN = Pattern.compile("[ '.·-]");

    private CreditCodes() {}

    public static Standardised<String> standardise(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            String code = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
            if (code.length() != 18) return Reason.CREDIT_CODE_LENGTH_WRONG.refused();
            if (!SHAPE.matcher(code).matches()) return Reason.CREDIT_CODE_CHARACTERS_WRONG.refused();
            if (AUTHORITIES.indexOf(code.charAt(0)) < 0) return Reason.CREDIT_CODE_AUTHORITY_UNKNOWN.refused();
            if (!isRegion(code.substring(2, 4))) return Reason.CREDIT_CODE_REGION_UNKNOWN.refused();
            return code.charAt(17) == check(code) ? Reading.accepted(code, raw) : Reason.CHECK_DIGIT_WRONG.refused();
        });
    }

    private static boolean isRegion(String province) {
        return Provinces.isCode(province) || province.equals(NATIONAL);
    }

    // GB 11714, the check of the organisation code inside, is left alone: it says nothing that MOD 31 does not
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
