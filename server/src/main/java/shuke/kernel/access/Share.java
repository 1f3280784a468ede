package shuke.kernel.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record shared by hand.
 *
 * @param team with the people of this team and those below it
 * @param edits whether they may change it too
 * @param until when it ends; null for never
 * @param member whether the person belongs to those who work on the record together
 */
public record Share(
        UUID id,
        String object,
        UUID record,
        @Nullable UUID person,
        @Nullable UUID team,
        @Nullable String role,
        boolean edits,
        @Nullable Instant until,
        boolean member,
        Instant sharedAt,
        UUID sharedBy) {}
