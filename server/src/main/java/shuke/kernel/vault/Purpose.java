package shuke.kernel.vault;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.security.GeneralSecurityException;

/** What keys are for. Every purpose has keys of its own, so that no key is used for two things. */
enum Purpose {
    /** AES-256-GCM in segments, so that any part of a file can be read without the rest. */
    FILES("files"),
    /** AES-256-GCM. */
    FIELDS("fields"),
    /** HMAC-SHA-256, from which the keys for hashes and tokens are derived. */
    INDEX("index"),
    /** HMAC-SHA-256, from which the key for codes of the order is derived; apart, as codes of two keys are in no order together. */
    ORDER("order"),
    /** AES-256-GCM, of what the program itself must read again: seeds of second factors, passwords of other services. */
    SECRETS("secrets"),
    /** HMAC-SHA-256, of every entry of the log. */
    AUDIT("audit"),
    /** Ed25519, of the links that the log is chained with: whoever has the public key can check them. */
    CHAIN("chain");

    /** A part of a file that is sealed as one: small enough to read for a few bytes, large enough to be quick. */
    private static final int SEGMENT = 64 * 1024;

    private static final int KEY = 32;

    private final String word;

    Purpose(String word) {
        this.word = word;
    }

    /** Its name in key files; never changes. */
    String word() {
        return word;
    }

    /** What a new key for it is like. */
    Parameters parameters() throws GeneralSecurityException {
        return switch (this) {
            case FILES -> segments();
            case FIELDS, SECRETS -> PredefinedAeadParameters.AES256_GCM;
            case INDEX, ORDER, AUDIT -> PredefinedMacParameters.HMAC_SHA256_256BITTAG;
            case CHAIN -> PredefinedSignatureParameters.ED25519;
        };
    }

    private static Parameters segments() throws GeneralSecurityException {
        return AesGcmHkdfStreamingParameters.builder()
                .setKeySizeBytes(KEY)
                .setDerivedAesGcmKeySizeBytes(KEY)
                .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                .setCiphertextSegmentSizeBytes(SEGMENT)
                .build();
    }

    /** Makes the kinds of keys known to Tink. */
    static void register() throws GeneralSecurityException {
        StreamingAeadConfig.register();
        AeadConfig.register();
        MacConfig.register();
        SignatureConfig.register();
    }
}
