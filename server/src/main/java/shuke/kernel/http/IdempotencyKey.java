package shuke.kernel.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A key that a caller chose, together with the request that it was chosen for. Both are stored as hashes only; the answer is sealed with
 * a key made from the two in clear (HKDF, RFC 5869; AES-256-GCM), so that only who repeats the request can open it.
 */
final class IdempotencyKey {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int AES_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;
    private final byte[] request;

    /** @param request SHA-256 over everything that makes the request what it is */
    IdempotencyKey(String text, byte[] request) {
        this.text = text;
        this.request = request.clone();
    }

    byte[] keyHash() {
        return hash("key", text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] requestHash() {
        return hash("request", request);
    }

    byte[] seal(byte[] answer) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, answer);
        var all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return all;
    }

    byte[] open(byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, aesKey(), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the kept answer does not open with its own key", e);
        }
    }

    private SecretKey aesKey() throws GeneralSecurityException {
        var material = HKDFParameterSpec.ofExtract()
                .addIKM(text.getBytes(StandardCharsets.UTF_8))
                .addSalt(request)
                .thenExpand("shuke idempotency".getBytes(StandardCharsets.UTF_8), AES_BYTES);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", material);
    }

    private static byte[] hash(String purpose, byte[] value) {
        var sha = Sha256.fresh();
        sha.update(purpose.getBytes(StandardCharsets.UTF_8));
        return sha.digest(value);
    }
}
