package shuke.kernel.identity;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Codes for whoever has lost her second factor: 80 random bits each, so that a plain hash is enough to keep them. */
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(COUNT).toList();
    }

    private static String one() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.of(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    static byte[] hash(UUID user, String code) {
        return Secret.hash(user + " " + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", ""));
    }
}
