package shuke.matching.standardise;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Domain names of e-mail addresses and of the web, in the ASCII form that servers use. */
final class Domains {

    private static final int LONGEST = 253;
    private static final Pattern NAME = Pattern.compile(
            "(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])");

    private Domains() {}

    /** The domain in lower case, its labels in punycode where they are not ASCII; null when it is not one. */
    static @Nullable String ascii(String domain) {
        if (domain.length() > LONGEST) return null;
        String name = domain.replace('。', '.').replace('｡', '.').replace('．', '.');
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        String ascii = punycode(name);
        if (ascii == null || ascii.length() > LONGEST) return null;
        return NAME.matcher(ascii).matches() ? ascii : null;
    }

    private static @Nullable String punycode(String name) {
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notADomain) { // the only answer IDN knows
            return null;
        }
    }
}
