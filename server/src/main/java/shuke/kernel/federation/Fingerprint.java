package shuke.kernel.federation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** SHA-256 of what a provider calls something; different for every provider. */
final class Fingerprint {
    private Fingerprint() {}

    static byte[] of(UUID provider, String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((provider + " " + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
