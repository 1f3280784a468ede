package shuke.kernel.collect;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;

/** Sees to it that the months are there in which events happen; the night makes them ahead, so there is seldom anything to do. */
@Component
class Partitions {
    private final PartitionStore store;
    private final TransactionTemplate alone;
    private final Map<Workspace, Set<YearMonth>> known = new ConcurrentHashMap<>();

    Partitions(PartitionStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param moments none of them so long ago that its month could have been dropped */
    void ensure(Workspace workspace, Stream<Instant> moments) {
        var missing = moments.map(Partitions::month).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(known.getOrDefault(workspace, Set.of()));
        if (!missing.isEmpty()) add(workspace, missing);
    }

    private void add(Workspace workspace, Collection<YearMonth> missing) {
        alone.executeWithoutResult(status -> {
            var there = new TreeSet<>(store.all(workspace));
            missing.stream().filter(month -> !there.contains(month)).forEach(month -> store.add(workspace, month));
        });
        known.computeIfAbsent(workspace, same -> ConcurrentHashMap.newKeySet()).addAll(missing);
    }

    /** Drops the months that were over by then. */
    void drop(Workspace workspace, Instant before) {
        for (var month : store.all(workspace)) {
            if (!month.isBefore(month(before))) return;
            store.drop(workspace, month);
            known.getOrDefault(workspace, Set.of()).remove(month);
        }
    }

    static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atOffset(ZoneOffset.UTC));
    }
}
