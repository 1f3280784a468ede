package shuke.kernel.vault;

import java.security.GeneralSecurityException;

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
}
