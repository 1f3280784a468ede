package shuke.kernel.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Checked;

/**
 * A condition whose records are shared.
 *
 * @param name of the sharing rule
 * @param team with the people of this team and those below it; null where it is for all people of the role
 * @param until when the rule ends; null for never
 */
public record Criterion(
        String name,
        boolean edits,
        Checked condition,
        @Nullable UUID team,
        @Nullable Instant until) {}
