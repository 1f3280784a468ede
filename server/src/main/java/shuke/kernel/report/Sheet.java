package shuke.kernel.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.view.Audience;
import shuke.kernel.view.Shared;

/**
 * A report or a dashboard as it is kept.
 *
 * @param note what it is about, in its owner's words; may be empty
 * @param team whose it is; null unless it is for a team
 */
public record Sheet(
        UUID id,
        String name,
        String note,
        Audience audience,
        @Nullable UUID team,
        UUID owner,
        Content content,
        long version)
        implements Shared {
    public Sheet {
        if ((audience == Audience.TEAM) != (team != null)) {
            throw new IllegalArgumentException("a team, and only for what is a team's");
        }
    }

    Sheet holding(Content other) {
        return new Sheet(id, name, note, audience, team, owner, other, version);
    }
}
