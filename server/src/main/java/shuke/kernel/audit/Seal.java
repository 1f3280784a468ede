package shuke.kernel.audit;

import com.google.crypto.tink.PublicKeyVerify;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.vault.Keys;

/** Signs what the chain is made of, so that nobody without the key makes another one that fits together as well. */
@Component
class Seal {
    private final Keys keys;
    private @Nullable PublicKeyVerify check;

    Seal(Keys keys) {
        this.keys = keys;
    }

    Bytes sign(Bytes bytes) {
        try {
            return Bytes.of(keys.chain().sign(bytes.array()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of the chain cannot be used", unusable);
        }
    }

    boolean holds(Bytes signature, Bytes bytes) {
        try {
            check().verify(signature.array(), bytes.array());
            return true;
        } catch (GeneralSecurityException not) {
            return false;
        }
    }

    /** What others check with, as Tink's JSON. */
    String publicKey() {
        return keys.chainPublicKey();
    }

    private synchronized PublicKeyVerify check() {
        if (check == null) check = keys.chainCheck();
        return check;
    }
}
