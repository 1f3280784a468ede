package shuke.kernel.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/** Readers who wait at this node for what happens next. All of them are let go before the server waits for its last answers. */
@Component
public class ChangeLines implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeLines.class);
    private static final int MOST_OF_ONE_PERSON = 12;
    private static final int MOST = 1_000;
    private static final long RETRY_SECONDS = 30;
    private static final long LOOK_MS = 200;
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** The longest that a page is waited for. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private final ChangeFeed feed;
    private final Map<UUID, Integer> waiting = new ConcurrentHashMap<>();
    private volatile boolean running;

    ChangeLines(ChangeFeed feed) {
        this.feed = feed;
    }

    /** The next page, as soon as it holds something; an empty one after a while. Refused with 429 when too many wait. */
    public Changes next(Actor actor, Asked asked, Duration wait) {
        if (!wait.isPositive()) return feed.page(actor, asked);
        come(actor);
        try {
            return awaited(actor, asked, wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        } finally {
            leave(actor);
        }
    }

    /**
     * Tells everything that happens until the line is closed at either end. Refused with 429 when too many wait.
     *
     * @param again who is at the other end by now; empty once she has gone
     */
    public void follow(Actor actor, Supplier<Optional<Actor>> again, Asked asked, Outlet outlet) {
        var first = feed.page(actor, asked); // what is wrong with the cursor is said before the line is open
        come(actor);
        Thread.ofVirtual().name("changes").start(() -> {
            try {
                tell(again, asked, first, outlet);
            } catch (IOException | IllegalStateException | ProblemException gone) {
                LOG.trace("A line that followed the changes has ended", gone); // which is how such lines usually end
            } catch (DataAccessException unreachable) {
                LOG.debug("The database does not answer; who follows the changes comes again", unreachable);
            } finally {
                leave(actor);
                outlet.end();
            }
        });
    }

    private void tell(Supplier<Optional<Actor>> again, Asked asked, Changes first, Outlet outlet) throws IOException {
        var page = first;
        while (running) {
            if (page.items().isEmpty()) outlet.beat();
            else outlet.tell(page.items());
            var who = again.get();
            if (who.isEmpty()) return;
            page = awaited(who.get(), asked.from(page.next()), BEAT);
        }
    }

    private Changes awaited(Actor actor, Asked asked, Duration wait) {
        var end = System.nanoTime() + wait.toNanos();
        var page = feed.page(actor, asked);
        while (page.items().isEmpty() && running && System.nanoTime() < end) {
            if (!page.more()) ChangeFeed.pause(LOOK_MS);
            page = feed.page(actor, asked.from(page.next()));
        }
        return page;
    }

    private void come(Actor actor) {
        var all = waiting.values().stream().mapToInt(Integer::intValue).sum();
        var own = waiting.merge(actor.user(), 1, Integer::sum);
        if (running && all < MOST && own <= MOST_OF_ONE_PERSON) return;
        leave(actor);
        throw new ProblemException(
                Kind.TOO_MANY, List.of(Problem.of("changesTooMany")), Map.of("retryAfter", RETRY_SECONDS));
    }

    private void leave(Actor actor) {
        waiting.computeIfPresent(actor.user(), (user, lines) -> lines > 1 ? Integer.valueOf(lines - 1) : null);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
