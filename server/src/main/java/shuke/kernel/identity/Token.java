package shuke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token for programs, without its secret.
 *
 * @param expiresAt null: it does not expire
 * @param lastUsedFrom the network address of its last use, to the minute
 */
public record Token(
        UUID id,
        String name,
        UUID user,
        Mandate mandate,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {
    /** A token just made; its secret is told this once. */
    public record Fresh(Token token, String secret) {}
}
