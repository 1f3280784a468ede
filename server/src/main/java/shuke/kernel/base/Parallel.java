package shuke.kernel.base;

import java.util.Collection;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Work on many things by all processors, on few by one, which has done them sooner. For what only reckons: others do not know the
 * caller's transaction, nor what hangs on her thread.
 */
public final class Parallel {
    /** From here on two processors are done sooner than one. */
    private static final int MANY = 100;

    private Parallel() {}

    /** In their order. */
    public static <T> Stream<T> of(Collection<T> all) {
        return all.size() < MANY ? all.stream() : all.parallelStream();
    }

    /** The numbers from 0 up to the one before the count. */
    public static IntStream upTo(int count) {
        var all = IntStream.range(0, count);
        return count < MANY ? all : all.parallel();
    }

    /** @param work of which that for one number touches nothing that that for another one does */
    public static void each(int count, IntConsumer work) {
        upTo(count).forEach(work);
    }
}
