package shuke.kernel.feed;

import java.util.List;

/**
 * A page of changes.
 *
 * @param next where the next page begins, also when nothing has happened
 * @param more whether there is more to read at once
 */
public record Changes(List<Change> items, String next, boolean more) {
    public Changes {
        items = List.copyOf(items);
    }
}
