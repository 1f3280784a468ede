package shuke.kernel.vault;

import java.util.List;

/**
 * Which tokens a record must have to hold a text.
 *
 * @param all every one of them
 * @param any of each of these at least one
 */
public record TokenQuery(List<Integer> all, List<List<Integer>> any) {
    public TokenQuery {
        all = List.copyOf(all);
        any = any.stream().map(List::copyOf).toList();
    }

    /** Where in the value the text stands. */
    public enum Part {
        ANYWHERE,
        START,
        END
    }
}
