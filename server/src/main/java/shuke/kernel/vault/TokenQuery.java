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

    /** Whether any one of some tokens is enough. */
    public boolean isOneOf() {
        return all.size() + any.size() == 1;
    }

    /** The tokens of which one is enough, if that {@linkplain #isOneOf() is so}. */
    public List<Integer> oneOf() {
        return any.isEmpty() ? all : any.getFirst();
    }

    /** Where in the value the text stands. */
    public enum Part {
        ANYWHERE,
        /** Anywhere, as far as that is quick: what is too short to be a piece of its own is looked for at the beginning. */
        LIKELY,
        START,
        END
    }
}
