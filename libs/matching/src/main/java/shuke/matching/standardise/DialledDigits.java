package shuke.matching.standardise;

/** The form in which phone numbers are compared. Needs no other library. */
public final class DialledDigits {

    private static final int LONGEST = 100;

    private DialledDigits() {}

    /**
     * The digits as dialled within a country, by which numbers are compared: without label, extension, the code of China or North
     * America, and the zero of long distance. Anything is accepted; what is no number loses all but its digits.
     */
    public static Standardised<String> of(String raw) {
        String number = raw.length() <= LONGEST
                        && PhoneText.of(raw) instanceof Standardised.Accepted<PhoneText>(var typed, var ignored)
                ? typed.number()
                : raw;
        String digits = PhoneText.asciiDigits(number).replaceAll("[^0-9]", "");
        boolean american = number.startsWith("+1") || digits.startsWith("001");
        if (digits.startsWith("00")) digits = digits.substring(2);
        if (digits.startsWith("86") && digits.length() > 11) digits = digits.substring(2);
        if (digits.startsWith("0")) digits = digits.substring(1);
        return Reading.accepted(american && digits.length() == 11 ? digits.substring(1) : digits, raw);
    }
}
