package shuke.kernel.search;

import java.util.List;

/**
 * What was found of one object, the best first.
 *
 * @param more whether there is more than was asked for
 */
public record Group(String object, List<Hit> hits, boolean more) {
    public Group {
        hits = List.copyOf(hits);
    }
}
