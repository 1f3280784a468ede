package shuke.kernel.record;

import java.util.List;
import shuke.kernel.vault.TokenQuery;

/**
 * Records of an object that are looked for by what they hold.
 *
 * @param all of each of these at least one has to hold; none finds nothing
 * @param first those for which one of these holds come first
 */
public record Sought(String object, List<List<TokenQuery>> all, List<TokenQuery> first) {
    public Sought {
        all = all.stream().map(List::copyOf).toList();
        first = List.copyOf(first);
    }
}
