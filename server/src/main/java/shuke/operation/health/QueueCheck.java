package shuke.operation.health;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Works;

/** Whether work in the background gets its turn, and comes to its end. */
@Component
@Order(3)
class QueueCheck implements Check {
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Works works;
    private final InstantSource clock;

    QueueCheck(Works works, InstantSource clock) {
        this.works = works;
        this.clock = clock;
    }

    @Override
    public Finding look(Workspace workspace) {
        var now = clock.instant();
        var queue = works.queue(now);
        var waits = queue.oldest() == null ? Duration.ZERO : Duration.between(queue.oldest(), now);
        return new Facts()
                .with("running", queue.running())
                .with("waiting", queue.due())
                .with("seconds", waits.toSeconds())
                .with("failing", queue.failing())
                .of("queue", State.of(queue.failing() > 0, waits.compareTo(LATE) > 0));
    }
}
