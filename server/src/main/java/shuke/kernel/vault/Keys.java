package shuke.kernel.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.PublicKeyVerify;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens with the keys of this installation, which are kept outside the database and the data directory. Whoever
 * holds one knows that the keys are those that what is stored is sealed with.
 */
public final class Keys {
    private final KeyRing ring;
    private final Map<Purpose, Object> ready = new EnumMap<>(Purpose.class);

    private volatile @Nullable FieldCipher fields;
    private volatile @Nullable BlindIndex index;

    Keys(KeyRing ring) {
        this.ring = ring;
    }

    /** For files of any size; what is read is either what was sealed under the same context, or refused. */
    public StreamingAead files() {
        return primitive(Purpose.FILES, StreamingAead.class);
    }

    /**
     * For secrets that the program itself needs in clear again, such as the seed of somebody's second factor. The associated data
     * name what it is and whose, so that one put in the place of another is refused.
     */
    public Aead secrets() {
        return primitive(Purpose.SECRETS, Aead.class);
    }

    /** Proves that an entry of the log is as the program wrote it. */
    public Mac audit() {
        return primitive(Purpose.AUDIT, Mac.class);
    }

    /** Signs the links of the log's chain. */
    public PublicKeySign chain() {
        return primitive(Purpose.CHAIN, PublicKeySign.class);
    }

    /** Checks the links of the log's chain. */
    public PublicKeyVerify chainCheck() {
        try {
            return publicChain().getPrimitive(RegistryConfiguration.get(), PublicKeyVerify.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys for " + Purpose.CHAIN.word() + " cannot be used", unusable);
        }
    }

    /** What the links are checked with, as Tink's JSON: no secret, to be given to whoever wants to check. */
    public String chainPublicKey() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(publicChain(), RegistryConfiguration.get());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys for " + Purpose.CHAIN.word() + " cannot be shown", unusable);
        }
    }

    private KeysetHandle publicChain() throws GeneralSecurityException {
        return ring.of(Purpose.CHAIN).getPublicKeysetHandle();
    }

    /** For the values of fields. */
    FieldCipher fields() {
        var cipher = fields;
        if (cipher == null) {
            fields = cipher = new FieldCipher(primitive(Purpose.FIELDS, Aead.class));
        }
        return cipher;
    }

    /** For finding what is sealed. */
    BlindIndex index() {
        var blind = index;
        if (blind == null) {
            index = blind = new BlindIndex(ring.indexKeys());
        }
        return blind;
    }

    /** Made when first asked for: a start does not wait for cryptography. */
    private synchronized <P> P primitive(Purpose purpose, Class<P> kind) {
        return kind.cast(ready.computeIfAbsent(purpose, wanted -> made(wanted, kind)));
    }

    private Object made(Purpose purpose, Class<?> kind) {
        try {
            return ring.of(purpose).getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys for " + purpose.word() + " cannot be used", unusable);
        }
    }
}
