package shuke.kernel.base;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What a workspace has, as it stood a moment ago: however many ask, it is read once in a while. */
public final class Lately<T> {
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final Function<Workspace, T> read;
    private final Map<Workspace, Known<T>> known = new ConcurrentHashMap<>();

    public Lately(Function<Workspace, T> read) {
        this.read = read;
    }

    private record Known<T>(T what, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH;
        }
    }

    public T of(Workspace workspace) {
        return known.compute(workspace, (same, before) -> before != null && before.isFresh() ? before : read(same))
                .what();
    }

    /** What was just changed here is seen at once; other nodes see it a moment later. */
    public void forget(Workspace workspace) {
        known.remove(workspace);
    }

    private Known<T> read(Workspace workspace) {
        var since = System.nanoTime();
        return new Known<>(read.apply(workspace), since);
    }
}
