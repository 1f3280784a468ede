package shuke.kernel.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key on a device, in its person's list. The id is ours; what the device calls it stays inside.
 *
 * @param lastUsedAt null while it was not used
 */
public record Passkey(
        UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt) {}
