package shuke.matching.standardise;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers, to E.164 with the extension as in RFC 3966: {@code +14168109897;ext=752}. A number is accepted when
 * libphonenumber calls it <em>possible</em> (its length fits the country): real files are full of numbers that were
 * never assigned, and refusing them would lose customers.
 *
 * <p>Which country a number without one belongs to is decided by {@link PhoneRegions}.
 */
public final class Phones implements Serializable {

    private static final int LONGEST = 100;
    private static final String EXTENSION = ";ext=";

    private final String defaultRegion;

    /** @param defaultRegion the ISO 3166 code of the country that numbers without country belong to, such as CN */
    public Phones(String defaultRegion) {
        if (!PhoneRegions.isKnown(defaultRegion))
            throw new IllegalArgumentException("no telephone numbering plan for region " + defaultRegion);
        this.defaultRegion = defaultRegion;
    }

    public Standardised<String> standardise(String raw) {
        return standardise(raw, null);
    }

    /** @param regionHint where the owner of the number lives, if known: tried before the default region */
    public Standardised<String> standardise(String raw, @Nullable String regionHint) {
        return Reading.of(raw, LONGEST, text -> switch (PhoneText.of(text)) {
            case Standardised.Refused<PhoneText>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<PhoneText>(var typed, var ignored) -> number(typed, regionHint, raw);
        });
    }

    /**
     * The digits as dialled within a country, by which numbers are compared: without label, extension, the code of China or North
     * America, and the zero of long distance. Anything is accepted; what is no number loses all but its digits.
     */
    public static Standardised<String> dialled(String raw) {
        String number = PhoneText.of(raw) instanceof Standardised.Accepted<PhoneText>(var typed, var ignored)
                ? typed.number()
                : raw;
        String digits = PhoneText.asciiDigits(number).replaceAll("[^0-9]", "");
        boolean american = number.startsWith("+1") || digits.startsWith("001");
        if (digits.startsWith("00")) digits = digits.substring(2);
        if (digits.startsWith("86") && digits.length() > 11) digits = digits.substring(2);
        if (digits.startsWith("0")) digits = digits.substring(1);
        return Reading.accepted(american && digits.length() == 11 ? digits.substring(1) : digits, raw);
    }

    private Standardised<String> number(PhoneText typed, @Nullable String regionHint, String raw) {
        var regions = new PhoneRegions(regionHint, defaultRegion);
        return switch (regions.find(typed.number())) {
            case Standardised.Refused<PhoneNumber>(var reason) -> new Standardised.Refused<>(reason);
            case Standardised.Accepted<PhoneNumber>(var number, var ignored) -> {
                String e164 = e164(number);
                // read once more: a stray trunk prefix can survive the first reading, and a standard form must stay
                if (!isPlain(typed.number(), number, e164)
                        && regions.find(e164) instanceof Standardised.Accepted<PhoneNumber>(var again, var same))
                    e164 = e164(again);
                String extension = typed.extension().isEmpty() ? "" : EXTENSION + typed.extension();
                yield Reading.accepted(e164 + extension, raw);
            }
        };
    }

    /** Nothing was taken off the digits as typed, so nothing will be when they are read again. */
    private static boolean isPlain(String typed, PhoneNumber number, String e164) {
        return e164.equals(typed) || e164.equals("+" + number.getCountryCode() + typed);
    }

    private static String e164(PhoneNumber number) {
        return PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164);
    }

    /**
     * How a person in {@code region} would write a standard number: {@code 138 0000 0000} at home,
     * {@code +1 416-810-9897 ext. 752} abroad. What is not a standard number comes back as it is.
     */
    public static String display(String e164, String region) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(e164, null);
            boolean atHome = phones.getCountryCodeForRegion(region.toUpperCase(Locale.ROOT)) == number.getCountryCode();
            return phones.format(number, atHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notStandard) {
            return e164;
        }
    }
}
