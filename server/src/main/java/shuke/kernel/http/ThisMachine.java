package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells a call of somebody who sits at this machine from one that only looks like it. */
final class ThisMachine {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private ThisMachine() {}

    /**
     * From the loopback address, not handed on by a proxy, and for a host name of this machine: a page elsewhere can point a name of
     * its own at 127.0.0.1 (DNS rebinding), but cannot change the name that the browser sends.
     */
    static boolean calls(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && NAMES.contains(request.getServerName());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // an address, so no name is looked up
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
