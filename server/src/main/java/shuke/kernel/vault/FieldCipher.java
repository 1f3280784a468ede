package shuke.kernel.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * Seals texts with AES-256-GCM, bound to a place and a record: what is moved to another row, field or table does not open. The
 * sealed form is Base64, so that it travels wherever text does.
 */
final class FieldCipher {
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getDecoder();

    private final Aead aead;

    FieldCipher(Aead aead) {
        this.aead = aead;
    }

    String seal(byte[] place, UUID record, String text) {
        try {
            return ENCODER.encodeToString(aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context(place, record)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws DamagedValue when it was not sealed with these keys for this place and record */
    String open(byte[] place, UUID record, String sealed) {
        try {
            return new String(aead.decrypt(DECODER.decode(sealed), context(place, record)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new DamagedValue(record);
        }
    }

    private static byte[] context(byte[] place, UUID record) {
        return ByteBuffer.allocate(place.length + 16)
                .put(place)
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .array();
    }
}
