package shuke.kernel.view;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;

/** What somebody wants a view to be. */
public record ViewForm(
        String object,
        String name,
        Audience audience,
        @Nullable UUID team,
        boolean tab,
        Look look,
        @Nullable Filter filter,
        List<Colouring> colours) {
    public ViewForm {
        colours = List.copyOf(colours);
    }

    View as(UUID id, UUID owner, long version) {
        return new View(id, object, name, audience, team, owner, tab, look, filter, colours, version);
    }
}
