package shuke.kernel.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of something.
 *
 * @param next where the next page begins; null on the last one
 * @param total how many there are in all, where it was asked for
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Count total) {
    public Page {
        items = List.copyOf(items);
    }

    /** @param capped true when counting stopped at {@code number} and there are more */
    public record Count(long number, boolean capped) {}
}
