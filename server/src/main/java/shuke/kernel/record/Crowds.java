package shuke.kernel.record;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;

/**
 * What so many records of an object have in common that it says nothing of the thing: whoever looks for records by it would look at all
 * of these. Known from samples, looked at anew beside other work while records are written; what is learnt ({@link Likenesses}) has no
 * such keys.
 */
@Component
class Crowds {
    private static final Logger LOG = LoggerFactory.getLogger(Crowds.class);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);

    /** Looking takes one part of so many of the time of a processor at most. */
    private static final int SHARE = 50;

    private final CrowdStore store;
    private final Map<Place, Known> known = new ConcurrentHashMap<>();

    Crowds(CrowdStore store) {
        this.store = store;
    }

    private record Place(Workspace workspace, String object) {}

    /** A look at an object that is over, and one that may be under way. */
    private static final class Known {
        private final AtomicBoolean isLookedAt = new AtomicBoolean();
        private volatile int[] keys = {};
        private volatile long nextLook = System.nanoTime();
    }

    /** As they stand in the column of likeness, in ascending order. */
    int[] of(Workspace workspace, ObjectType object) {
        var now = known.computeIfAbsent(new Place(workspace, object.name()), p -> new Known());
        if (now.nextLook - System.nanoTime() <= 0 && now.isLookedAt.compareAndSet(false, true)) {
            Thread.ofVirtual().name("crowds").start(() -> look(workspace, object, now));
        }
        return now.keys;
    }

    private void look(Workspace workspace, ObjectType object, Known now) {
        var begun = System.nanoTime();
        try {
            now.keys = Arrays.stream(store.look(workspace, object)).sorted().toArray();
        } catch (DataAccessException | org.springframework.dao.DataAccessException unreachable) {
            LOG.debug("What {} have in common could not be looked at", object.name(), unreachable);
        } finally {
            var ended = System.nanoTime();
            now.nextLook = ended + Math.max(LEAST_PAUSE.toNanos(), SHARE * (ended - begun));
            now.isLookedAt.set(false);
        }
    }
}
