package shuke.kernel.export;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which somebody fetches the file of an export without signing in.
 *
 * @param export whose file it is
 * @param fetched how often it was
 * @param fetchedAt when it was last
 */
public record ExportLink(
        UUID id,
        UUID export,
        Instant madeAt,
        Instant expiresAt,
        long fetched,
        @Nullable Instant fetchedAt) {}
