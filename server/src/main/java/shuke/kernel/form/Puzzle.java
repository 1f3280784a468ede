package shuke.kernel.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Makes sending dear, and costs nothing to check (hashcash, <a href="https://doi.org/10.1007/3-540-48071-4_10">Dwork and Naor 1992</a>):
 * a number is looked for that, behind an id and a colon, makes a SHA-256 that begins with so many bits of nothing. The page solves it
 * while somebody types.
 */
final class Puzzle {
    private static final int LONGEST = 20;

    private Puzzle() {}

    static boolean isSolved(UUID id, int bits, String number) {
        return number.length() <= LONGEST && !number.isEmpty() && zeros(hash(id + ":" + number)) >= bits;
    }

    /** How many bits a hash begins with that are nothing. */
    private static int zeros(byte[] hash) {
        var zeros = 0;
        for (var part : hash) {
            if (part != 0) return zeros + Integer.numberOfLeadingZeros(part & 0xff) - 24;
            zeros += 8;
        }
        return zeros;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
