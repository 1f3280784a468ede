package shuke.kernel.federation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;

/** Seals what is shared with a provider, bound to workspace and provider. */
@Component
class ProviderSecrets {
    private final Keys keys;

    ProviderSecrets(Keys keys) {
        this.keys = keys;
    }

    String seal(Workspace workspace, UUID provider, String secret) {
        try {
            var bytes = keys.secrets().encrypt(secret.getBytes(StandardCharsets.UTF_8), context(workspace, provider));
            return Base64.getEncoder().encodeToString(bytes);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    String open(Workspace workspace, UUID provider, String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return new String(keys.secrets().decrypt(bytes, context(workspace, provider)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("the secret of provider " + provider + " was not sealed here", notOurs);
        }
    }

    private static byte[] context(Workspace workspace, UUID provider) {
        return ("identity_provider.secret " + workspace.name() + " " + provider).getBytes(StandardCharsets.UTF_8);
    }
}
