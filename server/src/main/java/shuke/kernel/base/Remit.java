package shuke.kernel.base;

import java.util.HashSet;
import java.util.Set;

/**
 * Which objects somebody may work with for whom a token acts that was made for some of them only. It takes away from what her role
 * allows, and never adds to it.
 *
 * @param isFull whether nothing is taken away; then the names say nothing
 * @param reads names of objects, those in {@code writes} too
 * @param writes names of objects
 */
public record Remit(boolean isFull, Set<String> reads, Set<String> writes) {
    /** What everybody has who acts herself. */
    public static final Remit FULL = new Remit(true, Set.of(), Set.of());

    public Remit {
        var all = new HashSet<>(reads);
        all.addAll(writes);
        reads = Set.copyOf(all);
        writes = Set.copyOf(writes);
    }

    /** These objects and no others. */
    public static Remit of(Set<String> reads, Set<String> writes) {
        return new Remit(false, reads, writes);
    }

    public boolean reads(String object) {
        return isFull || reads.contains(object);
    }

    public boolean writes(String object) {
        return isFull || writes.contains(object);
    }
}
