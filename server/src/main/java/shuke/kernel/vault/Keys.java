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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Seals and opens with the keys of this installation, which are kept outside the database and the data directory. Whoever
 * holds one knows that the keys are those that what is stored is sealed with.
 */
public final class Keys {
    private final Supplier<KeyRing> again;
    private volatile Ready ready;

    Keys(KeyRing ring, Supplier<KeyRing> again) {
        this.again = again;
        this.ready = new Ready(ring, 0);
    }

    /** A ring and what was made of it so far. */
    private record Ready(
            KeyRing ring,
            long generation,
            Map<Purpose, Object> primitives,
            AtomicReference<@Nullable FieldKeys> fields) {
        Ready(KeyRing ring, long generation) {
            this(ring, generation, new ConcurrentHashMap<>(), new AtomicReference<>());
        }
    }

    /**
     * How things stand with the keys.
     *
     * @param inUse another text whenever records have to be sealed anew
     */
    public record State(int fieldKeys, int indexKeys, String inUse) {}

    public State state() {
        var ring = ready.ring();
        return new State(
                ring.count(Purpose.FIELDS),
                ring.count(Purpose.INDEX),
                ring.inUse(Purpose.FIELDS, Purpose.INDEX, Purpose.ORDER));
    }

    /** Counts up whenever other keys come into use; what was worked out with keys is worth nothing afterwards. */
    long generation() {
        return ready.generation();
    }

    KeyRing ring() {
        return ready.ring();
    }

    synchronized void use(KeyRing ring) {
        ready = new Ready(ring, ready.generation() + 1);
    }

    /** Looks whether there are other keys by now. */
    synchronized boolean refresh() {
        var ring = again.get();
        var other = !ring.equals(ready.ring());
        if (other) {
            use(ring);
        }
        return other;
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
        return ready.ring().of(Purpose.CHAIN).getPublicKeysetHandle();
    }

    /** For the values of fields, and for finding what is sealed. */
    FieldKeys fields() {
        var now = ready;
        var made = now.fields().get();
        if (made != null) {
            return made;
        }
        var fresh = new FieldKeys(
                new FieldCipher(primitive(Purpose.FIELDS, Aead.class)),
                new BlindIndex(
                        now.ring().indexKeys(Purpose.INDEX),
                        now.ring().indexKeys(Purpose.ORDER).getFirst()));
        now.fields().set(fresh);
        return fresh;
    }

    /** Made when first asked for: a start does not wait for cryptography. */
    private <P> P primitive(Purpose purpose, Class<P> kind) {
        var now = ready;
        return kind.cast(now.primitives().computeIfAbsent(purpose, wanted -> made(now.ring(), wanted, kind)));
    }

    private static Object made(KeyRing ring, Purpose purpose, Class<?> kind) {
        try {
            return ring.of(purpose).getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys for " + purpose.word() + " cannot be used", unusable);
        }
    }
}
