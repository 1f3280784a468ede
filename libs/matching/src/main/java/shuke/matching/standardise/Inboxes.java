package shuke.matching.standardise;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form in which e-mail addresses are compared. Needs no other library. */
public final class Inboxes {

    private static final Pattern NAMED = Pattern.compile("[^<>@]*<([^<>]*)>");
    private static final Pattern AROUND_AT = Pattern.compile("\\s*@\\s*");

    private Inboxes() {}

    /**
     * The inbox that an address leads to, in small letters: without what follows a plus, at Google without points. What is no
     * address is accepted as it stands.
     */
    public static Standardised<String> of(String raw) {
        String address = bare(Texts.halfWidthAll(raw).toLowerCase(Locale.ROOT)).replace(" ", "");
        int at = address.lastIndexOf('@');
        if (at <= 0) return Reading.accepted(address, raw);
        String domain = address.substring(at + 1);
        int plus = address.indexOf('+');
        String name = address.substring(0, plus > 0 && plus < at ? plus : at);
        boolean google = domain.equals("gmail.com") || domain.equals("googlemail.com");
        String inbox = google ? name.replace(".", "") + "@gmail.com" : name + '@' + domain;
        return Reading.accepted(inbox, raw);
    }

    /** Takes off what people paste along: a display name, mailto:, brackets, punctuation at the end. */
    static String bare(String text) {
        Matcher named = NAMED.matcher(text);
        String address =
                text.indexOf('<') >= 0 && named.matches() ? named.group(1).strip() : text;
        if (address.regionMatches(true, 0, "mailto:", 0, 7))
            address = address.substring(7).strip();
        int end = address.length();
        while (end > 0 && ".,;:、。>)'\" ".indexOf(address.charAt(end - 1)) >= 0) end--;
        int start = 0;
        while (start < end && "<('\" ".indexOf(address.charAt(start)) >= 0) start++;
        String bare = address.substring(start, end);
        return bare.indexOf(' ') < 0 ? bare : AROUND_AT.matcher(bare).replaceAll("@");
    }
}
