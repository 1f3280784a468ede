package shuke.kernel.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import shuke.kernel.audit.Action;

/**
 * What one statement does to records of an object.
 *
 * @param ids at least one
 * @param given the records that get another owner, with who that is; new records with theirs
 * @param isQuiet whether nobody is told of it
 */
public record Deed(String object, Action action, Instant at, List<UUID> ids, Map<UUID, UUID> given, boolean isQuiet) {
    public Deed {
        ids = List.copyOf(ids);
        given = Map.copyOf(given);
    }
}
