package shuke.kernel.app;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import shuke.kernel.identity.Mandate;

/**
 * Tokens given out just now; their secrets are told this once.
 *
 * @param refresh null where the app acts by itself and asks again with its secret
 * @param life of the access token
 */
public record Issued(String access, @Nullable String refresh, Duration life, Mandate mandate) {
    @Override
    public String toString() {
        return "Issued[" + mandate.texts() + "]";
    }
}
