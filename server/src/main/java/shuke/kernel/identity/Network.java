package shuke.kernel.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A range of network addresses as {@code 10.1.0.0/16}, {@code 2001:db8::/32} or a single address (CIDR, RFC 4632 and RFC 4291).
 *
 * @param prefix how many bits of the address count
 */
public record Network(InetAddress address, int prefix) {
    private static final int CLIENT = 64;

    public Network {
        if (prefix < 0 || prefix > bits(address)) throw new IllegalArgumentException("prefix " + prefix);
    }

    /** Empty for what is no range; a host name is none, and none is looked up. */
    public static Optional<Network> find(String text) {
        var parts = text.strip().split("/", -1);
        if (parts.length > 2) return Optional.empty();
        return literal(parts[0])
                .flatMap(address -> parts.length == 1
                        ? Optional.of(new Network(address, bits(address)))
                        : prefix(parts[1], bits(address)).map(prefix -> new Network(address, prefix)));
    }

    /** The range around an address that one client is likely to have for herself: IPv6 gives whole /64 away. */
    public static Optional<Network> around(String address) {
        return literal(address)
                .map(found ->
                        bits(found) > CLIENT ? new Network(beginning(found), CLIENT) : new Network(found, bits(found)));
    }

    /** The address with nothing behind the bits that are a client's own, so that all of hers are written alike. */
    private static InetAddress beginning(InetAddress address) {
        var bytes = address.getAddress();
        Arrays.fill(bytes, CLIENT / 8, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the address, as text, lies within; what is no address lies nowhere. */
    public boolean contains(String other) {
        return literal(other).filter(this::contains).isPresent();
    }

    private boolean contains(InetAddress other) {
        var mine = address.getAddress();
        var theirs = other.getAddress();
        if (mine.length != theirs.length) return false;
        for (var bit = 0; bit < prefix; bit += 8) {
            var mask = (0xFF << Math.max(0, 8 - (prefix - bit))) & 0xFF;
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) return false;
        }
        return true;
    }

    private static Optional<InetAddress> literal(String text) {
        var scope = text.indexOf('%'); // a link-local address names its interface, which is no part of it
        try {
            return Optional.of(InetAddress.ofLiteral(scope < 0 ? text : text.substring(0, scope)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> prefix(String text, int most) {
        return text.matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(text)).filter(prefix -> prefix <= most)
                : Optional.empty();
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * 8;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + (prefix == bits(address) ? "" : "/" + prefix);
    }
}
