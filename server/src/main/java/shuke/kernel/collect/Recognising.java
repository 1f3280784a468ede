package shuke.kernel.collect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.collect.VisitorStore.Search;
import shuke.kernel.collect.VisitorStore.Visitor;
import shuke.kernel.job.Chore;
import shuke.kernel.schema.Workspaces;

/**
 * Finds who visitors are, in the background: so whoever sends cannot tell from the time it takes whether somebody is known. Whoever is not
 * found is looked for again, ever more seldom, since her record may come later.
 */
@Component
class Recognising implements Chore {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final int AT_ONCE = 100;
    private static final List<Duration> AGAIN =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));
    private static final Duration THEN = Duration.ofDays(1);
    private static final int MOST_TRIES = 60;

    private final Workspaces workspaces;
    private final WebsiteStore websites;
    private final VisitorStore visitors;
    private final KnownPeople people;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Recognising(
            Workspaces workspaces,
            WebsiteStore websites,
            VisitorStore visitors,
            KnownPeople people,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.workspaces = workspaces;
        this.websites = websites;
        this.visitors = visitors;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String kind() {
        return "collect.recognising";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run(BooleanSupplier stop) {
        inEach(workspaces.opened(), stop, workspace -> {
            while (!stop.getAsBoolean() && step(workspace)) {} // a transaction each
        });
    }

    /** @return whether there may be more to do */
    private boolean step(Workspace workspace) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var due = visitors.due(workspace, now, AT_ONCE);
            if (due.isEmpty()) return false;
            var found = new HashMap<UUID, Ref>();
            due.stream()
                    .collect(groupingBy(Visitor::website))
                    .forEach((website, theirs) -> websites.find(workspace, website)
                            .ifPresent(it -> found.putAll(people.find(
                                    workspace,
                                    it.definition().knownBy(),
                                    theirs.stream().collect(toMap(Visitor::id, Visitor::claim))))));
            var searches = new ArrayList<Search>();
            due.forEach(one -> {
                var ref = found.get(one.id());
                searches.add(new Search(one.id(), ref, ref == null ? again(one.tries(), now) : null));
            });
            visitors.looked(workspace, searches);
            return due.size() == AT_ONCE;
        }));
    }

    private static @Nullable Instant again(int tries, Instant now) {
        if (tries >= MOST_TRIES) return null;
        return now.plus(tries < AGAIN.size() ? AGAIN.get(tries) : THEN);
    }
}
