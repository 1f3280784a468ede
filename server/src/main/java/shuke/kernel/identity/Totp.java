package shuke.kernel.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time (RFC 6238) as every authenticator app makes them: SHA-1, six digits, a new one every 30 seconds. */
final class Totp {
    static final int SEED_BYTES = 20; // RFC 4226, 4: 160 bits are recommended
    static final int DIGITS = 6;
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int TOLERANCE = 1; // clocks differ, and typing takes a while

    private Totp() {}

    /**
     * The step whose code it is.
     *
     * @param after the step of the last code that was taken; neither that one nor one before it counts again
     */
    static OptionalLong matching(byte[] seed, String code, Instant now, long after) {
        var current = step(now);
        var matching = OptionalLong.empty();
        for (var step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            var isSame = MessageDigest.isEqual(code(seed, step).getBytes(UTF_8), code.getBytes(UTF_8));
            if (isSame && step > after) matching = OptionalLong.of(step);
        }
        return matching;
    }

    static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    /** RFC 4226, 5.3. */
    static String code(byte[] seed, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xF;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-1", e);
        }
    }
}
