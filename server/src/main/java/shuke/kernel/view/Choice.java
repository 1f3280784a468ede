package shuke.kernel.view;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody arranges the views of an object.
 *
 * @param opening the view that the list opens with; null for the list itself
 * @param tabs the order of the tabs; views that are not named come after, by name
 * @param hidden those that come with the program and that she does not want to see
 */
public record Choice(@Nullable UUID opening, List<UUID> tabs, List<UUID> hidden) {
    static final int MOST_TABS = 200;
    static final Choice NONE = new Choice(null, List.of(), List.of());

    public Choice {
        tabs = List.copyOf(tabs);
        hidden = List.copyOf(hidden);
    }
}
