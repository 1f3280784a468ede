package shuke.kernel.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shares many records of an object at once.
 *
 * @param name what people call it; stands where somebody asks why a record is visible
 * @param source whose or which records
 * @param team with whom: the people of this team and those below it; or else
 * @param role the people with this role
 * @param edits whether they may change them too
 * @param until when it ends; null for never
 */
public record SharingRule(
        UUID id,
        String name,
        String object,
        Source source,
        @Nullable UUID team,
        @Nullable String role,
        boolean edits,
        @Nullable Instant until) {
    /** Which records a rule is about. */
    public sealed interface Source {}

    /** Those that people of this team, or of one below it, own. */
    public record OfTeam(UUID team) implements Source {}

    /** Those that people with this role own. */
    public record OfRole(String role) implements Source {}

    /** Those for which the condition holds; it looks at nothing but the record itself. */
    public record Fulfilling(String condition) implements Source {}
}
