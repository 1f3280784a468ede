package shuke.kernel.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;

/**
 * Which servers may be spoken to. An address that an administrator types in must not become a way into the network that this machine
 * stands in, so private ones are refused, except for hosts that whoever runs the installation has named.
 */
@Component
public final class Reach {
    private final Set<String> inside;

    /** @param inside {@code SHUKE_OUTBOUND_INSIDE}: host names that may be anywhere, with a comma between them */
    Reach(@Value("${shuke.outbound.inside:}") String inside) {
        this.inside = Arrays.stream(inside.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A host is out of reach. */
    public static final class Refused extends IOException {
        Refused(String host) {
            super("the host " + host + " is not one that may be spoken to");
        }
    }

    /**
     * What is wrong with a web address, as far as can be told without asking anybody: https is a must, http is for hosts of this
     * machine that were named as inside.
     */
    public Optional<Problem> problem(String field, String address) {
        return parsed(address).filter(this::isRight).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.at(field, "outboundAddressWrong", address));
    }

    /** The address, which is one that {@link #problem} has nothing against. */
    public URI web(String address) throws Refused {
        return parsed(address).filter(this::isRight).orElseThrow(() -> new Refused(address));
    }

    /** Refuses unless this host may be at this address. To be asked of the address that a connection was really made to. */
    public void require(String host, InetAddress address) throws Refused {
        if (!isNamed(host) && !isPublic(address)) throw new Refused(host);
    }

    /** All addresses of the host, each of which may be connected to. */
    public List<InetAddress> addresses(String host) throws IOException {
        var all = List.of(InetAddress.getAllByName(host));
        for (var address : all) require(host, address);
        return all;
    }

    private boolean isRight(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null || address.getFragment() != null) return false;
        return switch (String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)) {
            case "https" -> true;
            case "http" -> isNamed(host) && isThisMachine(host);
            default -> false;
        };
    }

    private boolean isNamed(String host) {
        return inside.contains(bare(host).toLowerCase(Locale.ROOT));
    }

    private static boolean isThisMachine(String host) {
        return Set.of("localhost", "127.0.0.1", "::1").contains(bare(host).toLowerCase(Locale.ROOT));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address.strip()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Neither of this machine nor of a network that is not reached from everywhere (RFC 6890, for both versions of IP). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        var bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        var first = bytes[0] & 0xFF;
        var second = bytes[1] & 0xFF;
        var third = bytes[2] & 0xFF;
        var isShared = first == 100 && second >= 64 && second < 128;
        var isProtocol = first == 192 && second == 0 && (third == 0 || third == 2);
        var isForTests = (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !isShared && !isProtocol && !isForTests;
    }

    /** Only what is handed out to the world (2000::/3), and of that nothing that hides an IPv4 address or is for examples. */
    private static boolean isPublic6(byte[] bytes) {
        var first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        var second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        return first >>> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (second < 0x200 || second == 0xDB8));
    }
}
