package shuke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token for programs, without its secret. {@code expiresAt} null: it does not expire. */
public record Token(
        UUID id,
        String name,
        UUID user,
        Mandate mandate,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {
    /** A token just made; its secret is told this once. */
    public record Fresh(Token token, String secret) {}
}
