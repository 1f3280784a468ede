package shuke.kernel.audit;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/**
 * Up to which number the log of a workspace is settled. Numbers are drawn in one order and committed in another: what is seen of the log
 * tells nothing of smaller numbers that are still to come. So the last number is marked together with a transaction id that is
 * assigned after it; whatever drew a smaller number has a smaller id, and once no transaction with a smaller id is at work, everything
 * up to the mark is there or will never be. Nothing of it is stored: a node that starts makes a mark of its own.
 */
@Component
class Horizon {
    /** So often at most the database is asked, however many wait. */
    private static final long REST = Duration.ofMillis(40).toNanos();

    private final ChangeLogStore store;
    private final Map<String, Edge> edges = new ConcurrentHashMap<>();

    Horizon(ChangeLogStore store) {
        this.store = store;
    }

    /**
     * The end of the log at some moment.
     *
     * @param number of the last entry that was there
     * @param tx a transaction that began to write after every entry with a smaller number was numbered
     */
    record Mark(long number, long tx) {}

    OptionalLong settled(Workspace workspace) {
        return edges.computeIfAbsent(workspace.name(), name -> new Edge(workspace))
                .look();
    }

    private final class Edge {
        private final Workspace workspace;
        private OptionalLong settled = OptionalLong.empty();
        private @Nullable Mark pending;
        private long looked = System.nanoTime() - REST;

        Edge(Workspace workspace) {
            this.workspace = workspace;
        }

        synchronized OptionalLong look() {
            if (System.nanoTime() - looked < REST) return settled;
            var mark = pending == null ? next() : pending;
            if (mark != null && store.oldestAtWork() > mark.tx()) {
                settled = OptionalLong.of(mark.number());
                mark = null;
            }
            pending = mark;
            looked = System.nanoTime();
            return settled;
        }

        /** Where nothing was added no transaction id is used up. */
        private @Nullable Mark next() {
            var isSame = settled.isPresent() && store.last(workspace) <= settled.getAsLong();
            return isSame ? null : store.mark(workspace);
        }
    }
}
