package shuke.kernel.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of the blind index. Everything that finds sealed values without opening them comes from it: hashes of whole values,
 * tokens of their parts, codes of their order. Each has a key of its own, derived from the one that is kept.
 */
final class IndexKey {
    private static final int HASH_BYTES = 16;

    private final Mac hashes;
    private final SecretKey tokens;
    private final SecretKey order;

    /** @param root gives 32 bytes for a word, the same ones each time and nobody else's: HMAC-SHA-256 under the kept key */
    IndexKey(Derivation root) throws GeneralSecurityException {
        hashes = Mac.getInstance("HmacSHA256");
        hashes.init(new SecretKeySpec(root.of("shuke hash"), "HmacSHA256"));
        tokens = new SecretKeySpec(root.of("shuke token"), "AES");
        order = new SecretKeySpec(root.of("shuke order"), "AES");
    }

    /** Keys from the one that is kept. */
    interface Derivation {
        byte[] of(String word) throws GeneralSecurityException;
    }

    /** HMAC-SHA-256, cut to 128 bits. */
    byte[] hash(byte[]... parts) {
        try {
            var mac = (Mac) hashes.clone();
            for (var part : parts) {
                mac.update(part);
                mac.update((byte) 0); // no part runs into the next
            }
            return Arrays.copyOf(mac.doFinal(), HASH_BYTES);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Blocks tokenBlocks() {
        return new Blocks(tokens);
    }

    Blocks orderBlocks() {
        return new Blocks(order);
    }

    /** AES as a pseudo-random function of blocks of 16 bytes. Not for several threads. */
    static final class Blocks {
        private final Cipher aes;

        /** One block at a time is what such a function takes, so no mode is wanted here. */
        @SuppressWarnings("InsecureCryptoUsage")
        private Blocks(SecretKey key) {
            try {
                aes = Cipher.getInstance("AES/ECB/NoPadding");
                aes.init(Cipher.ENCRYPT_MODE, key);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** @param blocks any number of them; the answer takes their place */
        void encrypt(byte[] blocks, int length) {
            try {
                aes.doFinal(blocks, 0, length, blocks);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
