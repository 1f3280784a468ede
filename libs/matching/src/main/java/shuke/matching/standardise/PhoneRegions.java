package shuke.matching.standardise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the country of a number. In this order: the country the number names itself (+ or 00), the hint, the default
 * region, and the United States for what is written the North American way (416-810-9897) and is not a known number of
 * the regions before. A number that the default region knows is its own rather than one that the hint only could have.
 */
record PhoneRegions(@Nullable String hint, String defaultRegion) {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private static final Pattern INTERNATIONAL = Pattern.compile("\\s*\\(?\\s*(?:\\+|00(?=[\\s()./-]*[1-9]))(.*)");
    private static final Pattern NORTH_AMERICAN_GROUPS = Pattern.compile(
            "(?:1[-. /]*)?\\(?[2-9]\\d{2}\\)?[-. /]+\\d{3}[-. /]+\\d{4}|\\([2-9]\\d{2}\\)\\d{3}[-. ]?\\d{4}");
    private static final Pattern NORTH_AMERICAN_DIGITS = Pattern.compile("1?[2-9]\\d{9}");
    /** Seven or eight digits: in China always a fixed line without its area code, whatever its length permits. */
    private static final Pattern CHINESE_LOCAL = Pattern.compile("[2-9](?:[ -]?\\d){6,7}");

    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");

    static boolean isKnown(String region) {
        return PHONES.getSupportedRegions().contains(region);
    }

    Standardised<PhoneNumber> find(String typed) {
        var international = INTERNATIONAL.matcher(typed);
        if (international.matches()) return international(international.group(1));
        Standardised<PhoneNumber> last = Reason.PHONE_UNREADABLE.refused();
        Standardised<PhoneNumber> possible = null;
        for (String region : candidates()) {
            last = read(typed, region);
            if (!(last instanceof Standardised.Accepted<PhoneNumber>(var number, var ignored))
                    || isRatherNorthAmerican(typed, number, region)) continue;
            if (PHONES.isValidNumberForRegion(number, region)) return last;
            if (possible == null) possible = last;
        }
        if (possible != null) return possible;
        return looksNorthAmerican(typed) ? read(typed, "US") : last;
    }

    private Set<String> candidates() {
        var regions = new LinkedHashSet<String>();
        if (hint != null && isKnown(hint)) regions.add(hint);
        regions.add(defaultRegion);
        return regions;
    }

    private static Standardised<PhoneNumber> international(String afterPrefix) {
        Standardised<PhoneNumber> read = read("+" + afterPrefix, "ZZ");
        boolean hasTrunkZero = afterPrefix.contains("(0)");
        // +49 (0)30 …: the zero is for callers inside the country; where libphonenumber keeps it, it did not belong
        if (read instanceof Standardised.Refused<PhoneNumber> && hasTrunkZero)
            return read("+" + afterPrefix.replace("(0)", ""), "ZZ");
        return read;
    }

    private static Standardised<PhoneNumber> read(String typed, String region) {
        try {
            PhoneNumber number = PHONES.parse(typed, region);
            return switch (PHONES.isPossibleNumberWithReason(number)) {
                case IS_POSSIBLE -> {
                    if (region.equals("CN") && CHINESE_LOCAL.matcher(typed).matches() && !PHONES.isValidNumber(number))
                        yield Reason.PHONE_AREA_CODE_MISSING.refused();
                    yield new Standardised.Accepted<>(number, true);
                }
                case IS_POSSIBLE_LOCAL_ONLY -> Reason.PHONE_AREA_CODE_MISSING.refused();
                case TOO_SHORT -> Reason.PHONE_TOO_SHORT.refused();
                case TOO_LONG -> Reason.PHONE_TOO_LONG.refused();
                case INVALID_COUNTRY_CODE -> Reason.PHONE_COUNTRY_CODE_UNKNOWN.refused();
                case INVALID_LENGTH -> lengthWrong(number, region);
            };
        } catch (NumberParseException unreadable) {
            return switch (unreadable.getErrorType()) {
                case INVALID_COUNTRY_CODE -> Reason.PHONE_COUNTRY_CODE_UNKNOWN.refused();
                case TOO_LONG -> Reason.PHONE_TOO_LONG.refused();
                case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.PHONE_TOO_SHORT.refused();
                case NOT_A_NUMBER -> Reason.PHONE_UNREADABLE.refused();
            };
        }
    }

    /** Between two possible lengths: nearer to the shorter one it has too much, else too little. */
    private static Standardised<PhoneNumber> lengthWrong(PhoneNumber number, String region) {
        PhoneNumber example = PHONES.getExampleNumber(region);
        boolean isLonger = example != null
                && PHONES.getNationalSignificantNumber(number).length()
                        > PHONES.getNationalSignificantNumber(example).length();
        return isLonger ? Reason.PHONE_TOO_LONG.refused() : Reason.PHONE_TOO_SHORT.refused();
    }

    private static boolean looksNorthAmerican(String typed) {
        return NORTH_AMERICAN_GROUPS.matcher(typed).matches()
                || NORTH_AMERICAN_DIGITS.matcher(typed).matches();
    }

    /** Whether a number that is possible in a region is more likely one of North America's. */
    private static boolean isRatherNorthAmerican(String typed, PhoneNumber number, String region) {
        if (PHONES.isNANPACountry(region) || !looksNorthAmerican(typed)) return false;
        if (region.equals("CN") && CHINESE_MOBILE.matcher(typed).matches()) return false;
        if (!PHONES.isValidNumber(number)) return true;
        if (!NORTH_AMERICAN_GROUPS.matcher(typed).matches()) return false;
        // grouped 3-3-4: a fixed line would have been written with its trunk prefix, a mobile of ours without the 1
        return typed.startsWith("1")
                || (PHONES.getNumberType(number) == PhoneNumberType.FIXED_LINE
                        && PHONES.getNddPrefixForRegion(region, true) != null);
    }
}
