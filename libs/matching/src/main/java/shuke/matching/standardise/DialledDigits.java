package shuke.matching.standardise;

/** The form in which phone numbers are compared. Needs no other library. */
public final class DialledDigits {

    private static final int LONGEST = 100;
    private static final int MOST_DIGITS = 13;

    private DialledDigits() {}

    /**
     * The digits as dialled within a country, by which numbers are compared: without label, extension, the code of China or North
     * America, and the zero of long distance. Anything is accepted; what is no number loses all but its digits.
     */
    public static Standardised<String> of(String raw) {
        String number = isBare(raw) ? raw : number(raw);
        String digits = digits(number);
        boolean american = number.startsWith("+1") || digits.startsWith("001");
        if (digits.startsWith("00")) digits = digits.substring(2);
        if (digits.startsWith("86") && digits.length() > 11) digits = digits.substring(2);
        if (digits.startsWith("0")) digits = digits.substring(1);
        return Reading.accepted(american && digits.length() == 11 ? digits.substring(1) : digits, raw);
    }

    private static String number(String raw) {
        if (raw.length() > LONGEST) return raw;
        return switch (PhoneText.of(raw)) {
            case Standardised.Accepted<PhoneText>(var typed, var ignored) -> typed.number();
            case Standardised.Refused<PhoneText> ignored -> raw;
        };
    }

    /** Nothing but one number: most are, and need not be taken apart. */
    private static boolean isBare(String raw) {
        int dashes = 0;
        int digits = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '-') dashes++;
            else if (c >= '0' && c <= '9') digits++;
            else if (c != ' ' && c != '(' && c != ')' && c != '+' && c != '.') return false;
        }
        return dashes < 2 && digits <= MOST_DIGITS;
    }

    private static String digits(String number) {
        var digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(i), 10);
            if (digit >= 0) digits.append((char) ('0' + digit));
        }
        return digits.toString();
    }
}
