package shuke.kernel.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;

/** What deliveries are signed with: {@code whsec_} and 32 random bytes in Base64, sealed at rest and shown once. */
@Component
class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String PREFIX = "whsec_";
    private static final String FIELD = "secret";

    /** So long the secret of before signs too, so that a receiver can change over. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private final SecretStore store;
    private final Vault vault;
    private final InstantSource clock;

    Secrets(SecretStore store, Vault vault, InstantSource clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The key that a secret stands for. */
    static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    String seal(Workspace workspace, UUID hook, String secret) {
        return vault.sealTold(workspace, WebhookStore.ROOM, FIELD, hook, secret);
    }

    /** Those that sign now, the newest first. */
    List<String> of(Workspace workspace, UUID hook) {
        var kept = store.find(workspace, hook);
        var secrets = new ArrayList<String>();
        secrets.add(open(workspace, hook, kept.secret()));
        var old = kept.old();
        var until = kept.oldUntil();
        if (old != null && until != null && until.isAfter(clock.instant())) secrets.add(open(workspace, hook, old));
        return secrets;
    }

    /** A new one, beside which the one of before still signs for a day. */
    String rotate(Workspace workspace, UUID hook) {
        var secret = next();
        store.rotate(
                workspace, hook, seal(workspace, hook, secret), clock.instant().plus(OVERLAP));
        return secret;
    }

    private String open(Workspace workspace, UUID hook, String sealed) {
        return vault.openTold(workspace, WebhookStore.ROOM, FIELD, hook, sealed);
    }
}
