package shuke.kernel.live;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What an open page is told.
 *
 * @param objects objects of which records were made, changed or removed
 * @param records those of the records that the page looks at which have changed, or about which something was said, by object
 * @param views objects of which views of lists, or how the reader arranges them, have changed
 * @param hasMail whether there is something new to read, or something was read elsewhere
 * @param isLate whether something may have been missed, so that the page had better ask for all it shows
 */
public record News(
        Set<String> objects, Map<String, Set<UUID>> records, Set<String> views, boolean hasMail, boolean isLate) {
    public News {
        objects = Set.copyOf(objects);
        records = Map.copyOf(records);
        views = Set.copyOf(views);
    }

    boolean isEmpty() {
        return objects.isEmpty() && records.isEmpty() && views.isEmpty() && !hasMail && !isLate;
    }
}
