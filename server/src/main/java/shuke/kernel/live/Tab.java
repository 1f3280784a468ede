package shuke.kernel.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import shuke.kernel.base.Actor;

/** The line to one open page. Nothing waits in it: whoever has something to say takes a thread for that long. */
final class Tab {
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Supplier<Optional<Actor>> again;
    private final Outlet outlet;
    private final Pending pending;
    private final AtomicReference<Actor> actor;
    private final AtomicReference<Instant> beaten;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param again who is at the other end by now; empty once she has gone */
    Tab(Actor actor, Supplier<Optional<Actor>> again, Outlet outlet, Pending pending, Instant now) {
        this.actor = new AtomicReference<>(actor);
        this.again = again;
        this.outlet = outlet;
        this.pending = pending;
        this.beaten = new AtomicReference<>(now);
    }

    Actor actor() {
        return actor.get();
    }

    void add(Signal signal) {
        if (signal.schema().equals(actor().workspace().schema())) pending.add(signal, actor().user());
    }

    void late() {
        pending.late();
    }

    boolean isDue(Instant now) {
        return pending.isThere() || isBeatDue(now);
    }

    private boolean isBeatDue(Instant now) {
        return !beaten.get().plus(BEAT).isAfter(now);
    }

    /** Says what there is to say, unless somebody is at it already. False when nobody is at the other end any more. */
    boolean speak(Censor censor, Instant now) {
        if (!busy.compareAndSet(false, true)) return true;
        try {
            var isDue = isBeatDue(now);
            if (isDue && !isStillThere()) return false;
            var news = censor.left(actor(), pending.take());
            if (!news.isEmpty()) {
                pending.watchNoMore(news.records(), censor.seen(actor(), news.records()));
                outlet.tell(news);
            } else if (isDue) {
                outlet.beat();
            }
            if (isDue) beaten.set(now);
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false; // closed at the other end, which is how streams usually end
        } finally {
            busy.set(false);
        }
    }

    private boolean isStillThere() {
        var now = again.get();
        now.ifPresent(actor::set);
        return now.isPresent();
    }

    void end() {
        outlet.end();
    }
}
