package shuke.kernel.collect;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/** Makes the months to come, and deletes what is not to be kept any longer: whole months where all websites want it so. */
@Component
class Upkeep implements Chore {
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AHEAD = 2;

    private final Workspaces workspaces;
    private final WebsiteStore websites;
    private final EventStore events;
    private final VisitorStore visitors;
    private final Partitions partitions;
    private final InstantSource clock;

    Upkeep(
            Workspaces workspaces,
            WebsiteStore websites,
            EventStore events,
            VisitorStore visitors,
            Partitions partitions,
            InstantSource clock) {
        this.workspaces = workspaces;
        this.websites = websites;
        this.events = events;
        this.visitors = visitors;
        this.partitions = partitions;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "collect.upkeep";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, this::run);
    }

    private void run(Workspace workspace) {
        var all = websites.all(workspace);
        if (all.isEmpty()) return; // what one kept went with it
        var now = clock.instant();
        partitions.ensure(workspace, months(now));
        all.stream().map(it -> oldest(it, now)).min(Instant::compareTo).ifPresent(it -> partitions.drop(workspace, it));
        all.forEach(website -> {
            events.forget(workspace, website.id(), oldest(website, now));
            visitors.forget(workspace, website.id(), oldest(website, now));
        });
    }

    private static Stream<Instant> months(Instant now) {
        return IntStream.rangeClosed(0, AHEAD).mapToObj(ahead -> before(now, -ahead));
    }

    private static Instant oldest(Website website, Instant now) {
        return before(now, website.definition().keptMonths());
    }

    private static Instant before(Instant now, int months) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
