package shuke.kernel.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an app may have people sent back to: exactly where it was registered for. Only the port of an address on the person's own
 * machine is free, since a program there takes whichever it gets (RFC 8252, 7.3).
 */
final class Redirects {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");
    /** A scheme of the app's own has a dot, as a domain that it has (RFC 8252, 7.1); {@code javascript} and the like have none. */
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");

    private static final int LONGEST = 500;

    private Redirects() {}

    /** Whether people may be sent there at all. */
    static boolean isPossible(String redirect) {
        try {
            var uri = new URI(redirect);
            return redirect.length() <= LONGEST
                    && uri.isAbsolute()
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && isSafe(uri);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isSafe(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (scheme.equals("https")) return uri.getHost() != null;
        if (scheme.equals("http")) return isLoopback(uri);
        return OWN_SCHEME.matcher(scheme).matches() && !uri.isOpaque();
    }

    /** Whether one of those that were registered is meant. */
    static boolean isAmong(Collection<String> registered, String asked) {
        return registered.contains(asked)
                || (isPossible(asked)
                        && registered.stream()
                                .filter(Redirects::isOnOwnMachine)
                                .anyMatch(one -> withoutPort(one).equals(withoutPort(asked))));
    }

    private static boolean isOnOwnMachine(String redirect) {
        var uri = URI.create(redirect);
        return uri.getScheme().equalsIgnoreCase("http") && isLoopback(uri);
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static String withoutPort(String redirect) {
        var uri = URI.create(redirect);
        return uri.getScheme() + "://" + uri.getHost() + uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
