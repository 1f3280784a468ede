package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * DDL in order.
 *
 * @param before each on its own, before anything else: unique indexes over values that there are already
 * @param within all in one transaction
 * @param after each on its own: what takes long on a big table and stops neither readers nor writers
 */
record Steps(List<Alone> before, List<String> within, List<Alone> after) {
    Steps {
        before = List.copyOf(before);
        within = List.copyOf(within);
        after = List.copyOf(after);
    }

    /**
     * A statement outside any transaction.
     *
     * @param cleaning takes away what a failed attempt leaves behind; empty when nothing is left
     */
    record Alone(String sql, String cleaning) {}

    Steps andWithin(List<String> more) {
        var all = new ArrayList<>(within);
        all.addAll(more);
        return new Steps(before, all, after);
    }

    boolean isEmpty() {
        return before.isEmpty() && within.isEmpty() && after.isEmpty();
    }
}
