package shuke.kernel.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.TestKeys;
import shuke.kernel.vault.Vault;
import shuke.support.MovableClock;
import shuke.support.TestWorkspace;

/** Events stand by month, are found across months, and go when they have been kept for long enough. */
class PartitionsTest {
    private final TestWorkspace shuke = TestWorkspace.standard();
    private final Workspace workspace = shuke.workspace();
    private final MovableClock clock = new MovableClock();
    private final Vault vault = TestKeys.vault();
    private final WebsiteStore websites = new WebsiteStore(shuke.db(), vault);
    private final VisitorStore visitors = new VisitorStore(shuke.db(), vault);
    private final EventStore events = new EventStore(shuke.db(), vault);
    private final PartitionStore store = new PartitionStore(shuke.db());
    private final Partitions partitions = new Partitions(store, shuke.transactions());
    private final Upkeep upkeep = new Upkeep(shuke.workspaces(), websites, events, visitors, partitions, clock);

    private final UUID brief = UUID.randomUUID();
    private final UUID lasting = UUID.randomUUID();

    @BeforeEach
    void two_websites() {
        add(brief, 1);
        add(lasting, 6);
    }

    private void add(UUID id, int months) {
        var definition = new Definition("Shop", List.of(), null, List.of(), List.of(), months);
        websites.add(workspace, new Website(id, 1, id.toString(), definition, clock.instant(), true, null));
    }

    private void happens(UUID website) {
        var at = clock.instant();
        partitions.ensure(workspace, Stream.of(at));
        var visitor = visitors.met(workspace, website, List.of(UUID.randomUUID()), List.of("v 1"), null, at)
                .getFirst();
        var event = new Batch.Event(UUID.randomUUID(), at, "v 1", "{\"type\": \"page\", \"properties\": {}}");
        assertThat(events.add(workspace, website, List.of(event), Map.of("v 1", visitor.id())))
                .hasSize(1);
    }

    private List<Instant> kept(UUID website) {
        return events.page(workspace, website, null, 50).stream()
                .map(EventStore.Kept::at)
                .toList();
    }

    private YearMonth month() {
        return Partitions.month(clock.instant());
    }

    @Test
    void are_made_ahead_and_where_they_are_missing() {
        upkeep.run(() -> false);
        assertThat(store.all(workspace)).containsExactly(month(), month().plusMonths(1), month().plusMonths(2));

        clock.jump(Duration.ofDays(130));
        happens(lasting);

        assertThat(store.all(workspace)).contains(month());
    }

    @Test
    void are_read_across_months_the_latest_first_page_by_page() {
        for (var i = 0; i < 4; i++) {
            happens(lasting);
            clock.jump(Duration.ofDays(20));
        }
        assertThat(store.all(workspace)).hasSizeGreaterThan(1);

        var first = events.page(workspace, lasting, null, 3);
        var second = events.page(workspace, lasting, first.getLast().mark(), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(1);
        assertThat(Stream.concat(first.stream(), second.stream()).map(EventStore.Kept::at))
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void of_a_website_that_keeps_them_briefly_they_go_and_of_the_other_they_stay() {
        happens(brief);
        happens(lasting);
        clock.jump(Duration.ofDays(40));

        upkeep.run(() -> false);

        assertThat(kept(brief)).isEmpty();
        assertThat(kept(lasting)).hasSize(1);
    }

    @Test
    void whole_months_are_dropped_that_no_website_keeps_and_events_are_taken_after_that() {
        var then = month();
        happens(lasting);
        clock.jump(Duration.ofDays(250));

        upkeep.run(() -> false);

        assertThat(store.all(workspace)).doesNotContain(then).contains(month());
        assertThat(kept(lasting)).isEmpty();
        happens(lasting);
        assertThat(kept(lasting)).hasSize(1);
    }
}
