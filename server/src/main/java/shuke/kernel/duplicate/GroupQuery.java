package shuke.kernel.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.duplicate.Group.Status;

/**
 * Which groups somebody wants to see.
 *
 * @param assignee only those that this person is to look at; null for all
 * @param least only those at least so likely, 0 to 1
 */
public record GroupQuery(
        String object, Status status, @Nullable UUID assignee, double least) {}
