package shuke.kernel.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import shuke.kernel.audit.ChangeLog;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/** The door to what happened to records. What the actor may not see by now is not told. */
@Service
public class ChangeFeed {
    /** So many entries of the log are looked at with one statement, however few of them are asked for. */
    private static final int WINDOW = 5_000;

    private static final int WINDOWS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_MS = 50;

    private final ChangeLog log;
    private final InSight inSight;
    private final FeedCursors cursors;
    private final InstantSource clock;

    ChangeFeed(ChangeLog log, InSight inSight, FeedCursors cursors, InstantSource clock) {
        this.log = log;
        this.inSight = inSight;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * The next changes. A page may hold none, and there may be more behind it all the same.
     *
     * @throws ProblemException 410 {@code changesGone} for a cursor that is too old: read everything, and begin anew
     */
    public Changes page(Actor actor, Asked asked) {
        var objects = inSight.objects(actor, asked.objects());
        var since = asked.since();
        if (since == null) return new Changes(List.of(), head(actor.workspace()), false);
        var now = clock.instant();
        var upto = log.settled(actor.workspace()).orElse(0);
        var cursor = cursors.open(actor.workspace(), since, upto);
        var items = new ArrayList<Change>();
        var reached = cursor.number();
        var at = cursor.at();
        for (var i = 0; i < WINDOWS && reached < upto && items.size() < asked.limit(); i++) {
            var stretch = stretch(actor, reached, upto, objects, asked.limit() - items.size());
            items.addAll(stretch.changes());
            reached = stretch.reached();
            at = stretch.changes().isEmpty() ? at : stretch.changes().getLast().at();
        }
        var isOver = reached >= upto;
        var next = cursors.seal(actor.workspace(), new FeedCursor(reached, isOver ? latest(at, now) : at));
        return new Changes(asked.values() ? inSight.valued(actor, items) : items, next, !isOver);
    }

    /**
     * A part of the log as the actor sees it: at most so many changes, out of at most some thousand entries.
     *
     * @param upto not beyond {@link #settled}
     * @param objects those that she may read, or some of them; empty for all that she may read
     */
    public Stretch stretch(Actor actor, long after, long upto, Set<String> objects, int most) {
        var end = Math.min(upto, after + WINDOW);
        var logged = log.changes(actor.workspace(), after, end, inSight.objects(actor, objects), most);
        var reached = logged.size() < most ? end : logged.getLast().number();
        return new Stretch(inSight.of(actor, logged), reached);
    }

    /** The number up to which everything that happened can be read; see {@link ChangeLog#settled}. */
    public OptionalLong settled(Workspace workspace) {
        return log.settled(workspace);
    }

    /** A cursor that goes on behind a change. */
    public String behind(Actor actor, Change change) {
        return cursors.seal(actor.workspace(), new FeedCursor(change.number(), change.at()));
    }

    /** Of whatever happens from now on: everything else has been committed, so that it is found by reading the records. */
    private String head(Workspace workspace) {
        return cursors.seal(workspace, new FeedCursor(now(workspace), clock.instant()));
    }

    /**
     * As {@link #settled}; waited for where it is not known yet. Not to be asked within a transaction that has written something, which
     * would wait for itself.
     *
     * @throws ProblemException 503 {@code changesUnsettled} where a transaction goes on that is older than this node
     */
    public long now(Workspace workspace) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var settled = log.settled(workspace); settled.isEmpty(); settled = log.settled(workspace)) {
            if (System.nanoTime() > end) {
                throw new ProblemException(
                        Kind.UNAVAILABLE,
                        List.of(Problem.of("changesUnsettled")),
                        Map.of("retryAfter", PATIENCE.toSeconds()));
            }
            pause(LOOK_MS);
        }
        return log.settled(workspace).orElseThrow();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits any more", ended);
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
