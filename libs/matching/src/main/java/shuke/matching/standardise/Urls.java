package shuke.matching.standardise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses: {@code https://} where the scheme is missing, scheme and host in lower case, the host in ASCII; path,
 * query and fragment exactly as typed. Only what a browser may safely open: no scripts, no data, no credentials.
 */
public final class Urls {

    private static final int LONGEST = 2048;
    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?!\\d)(//)?(.*)", Pattern.DOTALL);
    private static final Pattern PARTS = Pattern.compile("([^/?#]*)(.*)", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:]*)(?::(\\d{0,5}))?");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\"\\\\`{}|^]");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("\\[(?=.*:.*:)[0-9a-f:.]{2,45}]");

    private Urls() {}

    public static Standardised<String> standardise(String raw) {
        // letters and digits only: a full-width mark may be part of a path
        return switch (Texts.line(raw)) {
            case Standardised.Refused<String> refused -> refused;
            case Standardised.Accepted<String>(var text, var ignored) -> {
                if (text.isEmpty()) yield Reason.VALUE_EMPTY.refused();
                if (text.length() > LONGEST) yield Reason.URL_TOO_LONG.refused();
                if (text.indexOf(' ') >= 0) yield Reason.URL_HAS_SPACES.refused();
                yield scheme(text, raw);
            }
        };
    }

    private static Standardised<String> scheme(String text, String raw) {
        String typed = text.replaceFirst("^([A-Za-z]{1,10})：//", "$1://");
        Matcher m = SCHEME.matcher(typed);
        if (!m.matches()) return parts("https", typed.replaceFirst("^//", ""), raw);
        String scheme = m.group(1).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) return Reason.URL_SCHEME_NOT_ALLOWED.refused();
        if (m.group(2) == null) return Reason.URL_UNREADABLE.refused();
        return parts(scheme, m.group(3), raw);
    }

    private static Standardised<String> parts(String scheme, String rest, String raw) {
        if (FORBIDDEN.matcher(rest).find()) return Reason.URL_UNREADABLE.refused();
        Matcher m = PARTS.matcher(rest);
        if (!m.matches() || m.group(1).isEmpty()) return Reason.URL_UNREADABLE.refused();
        if (m.group(1).indexOf('@') >= 0) return Reason.URL_HAS_SIGN_IN.refused();
        Matcher authority = AUTHORITY.matcher(Texts.halfWidthAll(m.group(1)));
        if (!authority.matches()) return Reason.URL_HOST_WRONG.refused();
        String host = host(authority.group(1));
        if (host.isEmpty()) return Reason.URL_HOST_WRONG.refused();
        String port = authority.group(2) == null ? "" : authority.group(2);
        if (!port.isEmpty() && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535))
            return Reason.URL_PORT_WRONG.refused();
        String url = scheme + "://" + host + (port.isEmpty() ? "" : ":" + Integer.parseInt(port)) + m.group(2);
        return url.length() > LONGEST ? Reason.URL_TOO_LONG.refused() : Reading.accepted(url, raw);
    }

    private static String host(String typed) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (IPV4.matcher(lower).matches() || IPV6.matcher(lower).matches()) return lower;
        String name = Domains.ascii(typed);
        return name == null ? "" : name;
    }
}
