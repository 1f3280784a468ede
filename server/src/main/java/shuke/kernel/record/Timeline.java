package shuke.kernel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.audit.Numbered;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;

/** Everything that happened to and around a record in one stream: its changes, and the records that point to it. */
@Service
public class Timeline {
    /** The word for the record's own changes, where the kinds of what happened are named. */
    public static final String CHANGES = "changes";

    static final Comparator<Happening> LATEST_FIRST = Comparator.comparing(Happening::at)
            .thenComparing(happening -> happening.id().toString()) // as PostgreSQL orders ids
            .reversed();

    private final RecordReader reader;
    private final History history;
    private final Audit audit;

    Timeline(RecordReader reader, History history, Audit audit) {
        this.reader = reader;
        this.history = history;
        this.audit = audit;
    }

    /**
     * What of it somebody wants to see.
     *
     * @param kinds {@link #CHANGES} and names of objects; empty for all
     * @param by whose doing or whose records; null for everybody's
     * @param limit how many at most, from 1 to 100
     * @param cursor what the page before gave as {@code next}; null for the first page
     */
    public record Asked(
            Set<String> kinds,
            @Nullable UUID by,
            int limit,
            @Nullable String cursor) {
        private static final int MOST = 100;

        public Asked {
            kinds = Set.copyOf(kinds);
            limit = Math.clamp(limit, 1, MOST);
        }

        boolean hasChanges() {
            return kinds.isEmpty() || kinds.contains(CHANGES);
        }

        boolean hasRecords() {
            return kinds.isEmpty() || !objects().isEmpty();
        }

        Set<String> objects() {
            return kinds.stream().filter(kind -> !kind.equals(CHANGES)).collect(Collectors.toSet());
        }
    }

    /** One thing that happened. */
    public sealed interface Item {
        Instant at();
    }

    /** A change of the record itself, as far as its reader may see it. */
    public record Changed(Entry entry) implements Item {
        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /** Another record that points to it, with the fields that its lists show and the text that it is about. */
    public record Happened(Instant at, Row row) implements Item {}

    /** Latest first; what is planned stands before what was. Refused as if there were no record when the actor does not see it. */
    public Page<Item> of(Actor actor, String object, UUID id, Asked asked) {
        if (reader.kept(actor, object, List.of(id)).isEmpty()) {
            throw ProblemException.notFound();
        }
        var from = TimelineCursor.of(asked.cursor());
        var most = asked.limit() + 1; // one more tells whether there is a next page
        var changes = asked.hasChanges()
                ? audit.entries(actor, object, id, asked.by(), from.entry(), most)
                : List.<Numbered>of();
        var around = asked.hasRecords()
                ? reader.happenings(actor, object, id, asked.objects(), asked.by(), from.happening(), most)
                : List.<Happening>of();
        var merged = Merged.of(changes, around, asked.limit());
        var more = changes.size() + around.size() > asked.limit();
        return new Page<>(
                items(actor, object, merged),
                more ? from.after(merged.changes(), merged.around()).text() : null,
                null);
    }

    /** The latest of both. */
    private record Merged(List<Numbered> changes, List<Happening> around) {
        static Merged of(List<Numbered> changes, List<Happening> around, int limit) {
            int i = 0;
            int j = 0;
            while (i + j < limit && (i < changes.size() || j < around.size())) {
                var isChange = j == around.size()
                        || (i < changes.size()
                                && !changes.get(i)
                                        .entry()
                                        .at()
                                        .isBefore(around.get(j).at()));
                if (isChange) i++;
                else j++;
            }
            return new Merged(changes.subList(0, i), around.subList(0, j));
        }
    }

    private List<Item> items(Actor actor, String object, Merged merged) {
        var items = new ArrayList<Item>();
        history.told(
                        actor,
                        object,
                        merged.changes().stream().map(Numbered::entry).toList())
                .forEach(entry -> items.add(new Changed(entry)));
        var rows = rows(actor, merged.around());
        for (var happening : merged.around()) {
            var row = rows.get(happening.id());
            if (row != null) items.add(new Happened(happening.at(), row));
        }
        items.sort(Comparator.comparing(Item::at).reversed());
        return items;
    }

    /** One statement for each object that the page shows. */
    private Map<UUID, Row> rows(Actor actor, Collection<Happening> around) {
        var ids = new LinkedHashMap<String, List<UUID>>();
        around.forEach(
                one -> ids.computeIfAbsent(one.object(), o -> new ArrayList<>()).add(one.id()));
        var rows = new HashMap<UUID, Row>();
        ids.forEach((object, those) -> rows.putAll(reader.outlines(actor, object, those)));
        return rows;
    }
}
