package shuke.kernel.vault;

import java.security.GeneralSecurityException;
import java.util.Set;

/** Keys of a test's own. */
public final class TestKeys {
    private TestKeys() {}

    public static Keys fresh() {
        try {
            var ring = KeyRing.fresh();
            return new Keys(ring, () -> ring);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Vault vault() {
        return new Vault(fresh());
    }

    /** Brings in fresh keys, as the program does. */
    public static void rotate(Keys keys) {
        try {
            keys.use(keys.ring().rotated(Set.of(Purpose.FIELDS, Purpose.INDEX)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static void retire(Keys keys) {
        try {
            keys.use(keys.ring().retired(Purpose.INDEX));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
