package shuke.kernel.bi;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way to the data by SQL.
 *
 * @param login the role of PostgreSQL that signs in, and the schema with its views
 * @param person whose rights count
 * @param name what it is for, in words of whoever made it
 * @param language of the names of tables and columns
 * @param lastUsedAt when it was seen at work for the last time, to some seconds
 * @param lastUsedFrom a network address
 */
public record BiAccess(
        UUID id,
        String login,
        UUID person,
        String name,
        Locale language,
        Instant expiresAt,
        Instant madeAt,
        UUID madeBy,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom) {
    BiAccess until(Instant other) {
        return new BiAccess(id, login, person, name, language, other, madeAt, madeBy, lastUsedAt, lastUsedFrom);
    }
}
