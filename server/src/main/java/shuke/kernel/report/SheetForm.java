package shuke.kernel.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.view.Audience;

/** What somebody wants a report or a dashboard to be. */
public record SheetForm(
        String name,
        String note,
        Audience audience,
        @Nullable UUID team,
        Content content) {
    Sheet as(UUID id, UUID owner, long version) {
        return new Sheet(id, name, note, audience, team, owner, content, version);
    }
}
