package shuke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.ObjectType;

/**
 * A record that names are looked up on: the one that the condition is about, or one of its children inside
 * {@code exists}, or the one at the end of a lookup whose formula is being read.
 *
 * @param variable what the record is called; null for the one that needs no name
 * @param level which record it is in SQL: 0 the outermost, 1 a child of it …
 * @param prefix the steps to it from the outermost record
 * @param hops the lookups from the record of the level to it
 */
record Frame(@Nullable String variable, int level, ObjectType object, List<String> prefix, List<Hop> hops) {
    Frame {
        prefix = List.copyOf(prefix);
        hops = List.copyOf(hops);
    }

    static Frame root(ObjectType object) {
        return new Frame(null, 0, object, List.of(), List.of());
    }

    /** The steps of the last lookup followed, seen from the record of the level. */
    List<String> hopSteps() {
        return hops.isEmpty() ? List.of() : hops.getLast().steps();
    }

    static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
