package shuke.kernel.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * A view as it is kept.
 *
 * @param team whose view it is; null unless it is for a team
 * @param filter null for all records
 * @param tab whether it stands above the list
 */
public record View(
        UUID id,
        String object,
        String name,
        Audience audience,
        @Nullable UUID team,
        UUID owner,
        boolean tab,
        Look look,
        @Nullable Filter filter,
        long version)
        implements Shared {
    public View {
        if ((audience == Audience.TEAM) != (team != null)) {
            throw new IllegalArgumentException("a team, and only for a team's view");
        }
    }
}
