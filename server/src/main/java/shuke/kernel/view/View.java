package shuke.kernel.view;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/**
 * A view as it is kept.
 *
 * @param team whose view it is; null unless it is for a team
 * @param filter null for all records
 * @param colours the first that holds of a record gives its colour
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
        List<Colouring> colours,
        long version)
        implements Shared {
    public View {
        colours = List.copyOf(colours);
        if ((audience == Audience.TEAM) != (team != null)) {
            throw new IllegalArgumentException("a team, and only for a team's view");
        }
    }
}
