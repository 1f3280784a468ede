package shuke.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Lets whoever may read this installation's data directory act as its administrator, through the command line of this machine.
 *
 * <p>The token is random, new at every start and never stored but in {@code server.json}, which only the owner of the data
 * directory reads. A request that carries it as a bearer token comes from the local administrator.
 */
@Component
public class LocalAccess {
    private static final int BYTES = 32;

    private final String token;

    LocalAccess() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        token = "local-" + HexFormat.of().formatHex(bytes);
    }

    public String token() {
        return token;
    }

    /** Takes the same time for every wrong token. */
    public boolean grants(String presented) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), presented.getBytes(StandardCharsets.UTF_8));
    }
}
