package shuke.kernel.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody keeps for herself, for a team or for everyone. */
public interface Shared {
    UUID owner();

    Audience audience();

    /** Null unless it is for a team. */
    @Nullable
    UUID team();
}
