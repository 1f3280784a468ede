package shuke.kernel.identity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Bytes as WebAuthn writes them in JSON: Base64 for addresses, without padding. */
final class PasskeyBytes {
    private PasskeyBytes() {}

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] of(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** What a device keeps to know whose key it has: nothing that tells a person's name. */
    static byte[] handle(UUID user) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array();
    }
}
