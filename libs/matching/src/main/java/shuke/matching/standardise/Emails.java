package shuke.matching.standardise;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * E-mail addresses: lower case, without display name and {@code mailto:}, the domain in the ASCII form servers use
 * ({@code 公司.cn} becomes {@code xn--55qx5d.cn}). One address per value, and a domain with an ending.
 */
public final class Emails {

    private static final int LONGEST = 500;
    private static final int LONGEST_ADDRESS = 254; // RFC 5321, 4.5.3.1.3 less the angle brackets
    private static final Pattern NAMED = Pattern.compile("[^<>@]*<([^<>]*)>");
    private static final Pattern SEVERAL = Pattern.compile("[^@]*@[^@]*[^@\\s,;、|/][\\s,;、|/]+[^@]*[^@\\s,;、|/]@[^@]*");
    private static final Pattern AROUND_AT = Pattern.compile("\\s*@\\s*");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\"()<>\\[\\]\\\\,:;]");
    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace();

    private Emails() {}

    public static Standardised<String> standardise(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            String address = bare(text);
            if (SEVERAL.matcher(address).matches()) return Reason.EMAIL_SEVERAL.refused();
            int at = address.indexOf('@');
            if (at < 0) return Reason.EMAIL_NO_AT.refused();
            if (at != address.lastIndexOf('@')) return Reason.EMAIL_SEVERAL_ATS.refused();
            return join(address.substring(0, at), address.substring(at + 1), raw);
        });
    }

    /**
     * The inbox that an address leads to, in small letters: without what follows a plus, at Google without points. What is no
     * address is accepted as it stands.
     */
    public static Standardised<String> inbox(String raw) {
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

    private static Standardised<String> join(String name, String domain, String raw) {
        if (name.isEmpty()) return Reason.EMAIL_NO_NAME.refused();
        if (domain.isEmpty()) return Reason.EMAIL_NO_DOMAIN.refused();
        if (name.indexOf(' ') >= 0 || domain.indexOf(' ') >= 0) return Reason.EMAIL_HAS_SPACES.refused();
        if (domain.indexOf('.') < 0 && domain.indexOf('。') < 0) return Reason.EMAIL_NO_DOMAIN_ENDING.refused();
        String host = Domains.ascii(domain);
        if (host == null) return Reason.EMAIL_DOMAIN_WRONG.refused();
        String address = Texts.clean(name.toLowerCase(Locale.ROOT)) + "@" + host;
        if (address.length() > LONGEST_ADDRESS) return Reason.EMAIL_TOO_LONG.refused();
        if (NOT_IN_A_NAME.matcher(name).find() || !VALIDATOR.isValid(address)) return Reason.EMAIL_NAME_WRONG.refused();
        return Reading.accepted(address, raw);
    }

    /** Takes off what people paste along: a display name, mailto:, brackets, punctuation at the end. */
    private static String bare(String text) {
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
