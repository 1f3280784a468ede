package shuke.matching.standardise;

import java.util.Locale;

/** Every reason for refusing a value, in one place, so that a test can ask for the sentence of each. */
enum Reason {
    VALUE_EMPTY,
    VALUE_TOO_LONG,
    TEXT_HAS_NUL,
    TEXT_BROKEN_UNICODE,
    PHONE_UNREADABLE,
    PHONE_TOO_SHORT,
    PHONE_TOO_LONG,
    PHONE_SEVERAL,
    PHONE_SCIENTIFIC,
    PHONE_MASKED,
    PHONE_HAS_TEXT,
    PHONE_AREA_CODE_MISSING,
    PHONE_COUNTRY_CODE_UNKNOWN,
    EMAIL_NO_AT,
    EMAIL_SEVERAL_ATS,
    EMAIL_NO_NAME,
    EMAIL_NO_DOMAIN,
    EMAIL_NO_DOMAIN_ENDING,
    EMAIL_DOMAIN_WRONG,
    EMAIL_NAME_WRONG,
    EMAIL_HAS_SPACES,
    EMAIL_SEVERAL,
    EMAIL_TOO_LONG,
    URL_UNREADABLE,
    URL_HAS_SPACES,
    URL_SCHEME_NOT_ALLOWED,
    URL_HAS_SIGN_IN,
    URL_HOST_WRONG,
    URL_PORT_WRONG,
    URL_TOO_LONG,
    DATE_UNREADABLE,
    DATE_IMPOSSIBLE,
    DATE_AMBIGUOUS,
    DATE_INCOMPLETE,
    DATE_YEAR_OUT_OF_RANGE,
    TIME_UNREADABLE,
    TIME_IMPOSSIBLE,
    DURATION_UNREADABLE,
    DURATION_NO_UNIT,
    DURATION_TOO_LONG,
    NUMBER_UNREADABLE,
    NUMBER_TOO_LONG,
    NUMBER_NOT_FINITE,
    NUMBER_NOT_WHOLE,
    NUMBER_HAS_CURRENCY,
    NUMBER_HAS_PERCENT,
    CURRENCY_UNKNOWN,
    BOOLEAN_UNREADABLE,
    NAME_HAS_NO_LETTER,
    NAME_TOO_LONG,
    ID_LENGTH_WRONG,
    ID_CHARACTERS_WRONG,
    ID_MASKED,
    ID_REGION_UNKNOWN,
    ID_BIRTH_DATE_IMPOSSIBLE,
    ID_BIRTH_DATE_IN_FUTURE,
    CHECK_DIGIT_WRONG,
    CREDIT_CODE_LENGTH_WRONG,
    CREDIT_CODE_CHARACTERS_WRONG,
    CREDIT_CODE_REGION_UNKNOWN,
    CREDIT_CODE_AUTHORITY_UNKNOWN,
    COUNTRY_UNKNOWN;

    private final String code = lowerCamel(name());

    String code() {
        return code;
    }

    <T> Standardised<T> refused() {
        return new Standardised.Refused<>(code);
    }

    private static String lowerCamel(String name) {
        var code = new StringBuilder();
        for (String word : name.split("_")) {
            String lower = word.toLowerCase(Locale.ROOT);
            code.append(code.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return code.toString();
    }
}
