package shuke.kernel.cleansing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Row;
import shuke.kernel.record.Attached;
import shuke.kernel.record.Ties;
import shuke.kernel.schema.SystemFields;

/** Finds records that nobody has changed for long, to which nothing points, and that nobody follows or was given. */
@Component
class StaleDetector implements Detector {
    private final Ties ties;
    private final ObjectProvider<Attached> attached;

    StaleDetector(Ties ties, ObjectProvider<Attached> attached) {
        this.ties = ties;
        this.attached = attached;
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }

    @Override
    public void look(Portion portion, Consumer<Found> found) {
        var since = portion.now()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(portion.criteria().staleMonths())
                .toInstant();
        var old = portion.rows().stream()
                .filter(row -> row.get(SystemFields.UPDATED_AT) instanceof Instant at && at.isBefore(since))
                .map(Row::id)
                .collect(Collectors.toSet());
        if (old.isEmpty()) return;
        old.removeAll(ties.held(portion.workspace(), portion.object().name(), Set.copyOf(old), Map.of(), true));
        for (var record : unattached(portion, old)) {
            found.accept(new Found(record, kind(), "", Causes.OLD, true, null));
        }
    }

    /** Those on which nothing hangs in tables of other rooms; asked one by one only where something hangs on any of them. */
    private List<UUID> unattached(Portion portion, Set<UUID> records) {
        var kinds = attached.orderedStream()
                .filter(each -> count(each, portion, List.copyOf(records)) > 0)
                .toList();
        return records.stream()
                .filter(record -> kinds.stream().allMatch(each -> count(each, portion, List.of(record)) == 0))
                .toList();
    }

    private static long count(Attached each, Portion portion, List<UUID> records) {
        return records.isEmpty()
                ? 0
                : each.count(portion.workspace(), portion.object().name(), records);
    }
}
