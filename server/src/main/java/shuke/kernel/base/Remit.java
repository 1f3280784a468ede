package shuke.kernel.base;

import java.util.HashSet;
import java.util.Set;

/**
 * Which objects and functions are left to somebody for whom a token acts that was made for some of them only. It takes away from what her role
 * allows, and never adds to it.
 *
 * @param isFull whether nothing is taken away; then the names say nothing
 * @param reads names of objects, those in {@code writes} too
 * @param writes names of objects
 * @param functions what may be administered
 */
public record Remit(boolean isFull, Set<String> reads, Set<String> writes, Set<Function> functions) {
    /** What everybody has who acts herself. */
    public static final Remit FULL = new Remit(true, Set.of(), Set.of(), Set.of());

    public Remit {
        var all = new HashSet<>(reads);
        all.addAll(writes);
        reads = Set.copyOf(all);
        writes = Set.copyOf(writes);
        functions = Set.copyOf(functions);
    }

    /** These objects and functions, and no others. */
    public static Remit of(Set<String> reads, Set<String> writes, Set<Function> functions) {
        return new Remit(false, reads, writes, functions);
    }

    public boolean reads(String object) {
        return isFull || reads.contains(object);
    }

    public boolean writes(String object) {
        return isFull || writes.contains(object);
    }
}
