package shuke.kernel.job;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.job.Work.State;
import shuke.kernel.job.Work.Trouble;

/**
 * A line of the scheduler: something that is at work or is to be.
 *
 * @param instance {@code workspace/work/start}, or another word for a chore
 * @param due when it is its turn
 * @param isPicked whether a node is at it
 */
record Task(
        String kind,
        String instance,
        Instant due,
        boolean isPicked,
        @Nullable Instant lastSuccess,
        @Nullable Trouble trouble) {
    UUID work() {
        return UUID.fromString(instance.split("/")[1]);
    }

    /** What is known of work that nobody tells more of. */
    Work plain() {
        return new Work(
                kind,
                work(),
                isPicked ? State.RUNNING : State.WAITING,
                null,
                null,
                null,
                0,
                null,
                0,
                null,
                due,
                null,
                null,
                trouble,
                Set.of());
    }
}
