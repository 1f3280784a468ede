package shuke.kernel.federation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What being in a group of the provider means here; null: nothing for the role, or the team. */
public record GroupRule(
        String group, @Nullable String role, @Nullable UUID team) {}
