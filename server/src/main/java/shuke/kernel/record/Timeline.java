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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.audit.Numbered;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.record.TimelineSource.Noted;

/**
 * Everything that happened to and around a record in one stream: its changes, the records that point to it, and what other rooms have
 * to tell ({@link TimelineSource}).
 */
@Service
public class Timeline {
    /** The word for the record's own changes, where the kinds of what happened are named. */
    public static final String CHANGES = "changes";

    static final Comparator<Happening> LATEST_FIRST = Comparator.comparing(Happening::at)
            .thenComparing(happening -> happening.id().toString()) // as PostgreSQL orders ids
            .reversed();

    private static final Comparator<Noted> LATEST_NOTED_FIRST = Comparator.comparing(Noted::at)
            .thenComparing(noted -> noted.id().toString()) // as PostgreSQL orders ids
            .reversed();

    private final RecordReader reader;
    private final History history;
    private final Audit audit;
    private final ObjectProvider<TimelineSource> sources;
    private final ObjectProvider<Forebears> forebears;

    Timeline(
            RecordReader reader,
            History history,
            Audit audit,
            ObjectProvider<TimelineSource> sources,
            ObjectProvider<Forebears> forebears) {
        this.reader = reader;
        this.history = history;
        this.audit = audit;
        this.sources = sources;
        this.forebears = forebears;
    }

    /**
     * What of it somebody wants to see.
     *
     * @param kinds {@link #CHANGES}, kinds of other sources and names of objects; empty for all
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

        boolean has(String kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }

        /** The objects among the kinds. */
        Set<String> objects(Set<String> others) {
            return kinds.stream()
                    .filter(kind -> !kind.equals(CHANGES) && !others.contains(kind))
                    .collect(Collectors.toSet());
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

    /** What another room has to tell, as the API tells it. */
    public record Told(Instant at, Map<String, @Nullable Object> told) implements Item {}

    /** Latest first; what is planned stands before what was. Refused as if there were no record when the actor does not see it. */
    public Page<Item> of(Actor actor, String object, UUID id, Asked asked) {
        if (reader.kept(actor, object, List.of(id)).isEmpty()) {
            throw ProblemException.notFound();
        }
        var from = TimelineCursor.of(asked.cursor());
        var most = asked.limit() + 1; // one more tells whether there is a next page
        var changes = asked.has(CHANGES)
                ? audit.entries(actor, object, withForebears(actor, object, id), asked.by(), from.entry(), most)
                : List.<Numbered>of();
        var around = around(actor, object, id, asked, from, most);
        var beside = beside(actor, object, id, asked, from, most);
        var merged = Merged.of(changes, around, beside, asked.limit());
        var more = changes.size() + around.size() + beside.size() > asked.limit();
        return new Page<>(
                items(actor, object, merged),
                more
                        ? from.after(merged.changes(), merged.around(), merged.beside())
                                .text()
                        : null,
                null);
    }

    /** The record and those that became part of it: what happened to them belongs to it. */
    private List<UUID> withForebears(Actor actor, String object, UUID id) {
        return Stream.concat(
                        Stream.of(id),
                        forebears.stream().flatMap(each -> each.of(actor.workspace(), object, id).stream()))
                .toList();
    }

    private List<Happening> around(Actor actor, String object, UUID id, Asked asked, TimelineCursor from, int most) {
        var others = sources.stream().map(TimelineSource::kind).collect(Collectors.toSet());
        var objects = asked.objects(others);
        return asked.kinds().isEmpty() || !objects.isEmpty()
                ? reader.happenings(actor, object, id, objects, asked.by(), from.happening(), most)
                : List.of();
    }

    /** Of all sources together. */
    private List<Noted> beside(Actor actor, String object, UUID id, Asked asked, TimelineCursor from, int most) {
        return sources.stream()
                .filter(source -> asked.has(source.kind()))
                .flatMap(source -> source.latest(actor, object, id, asked.by(), from.beside(), most).stream())
                .sorted(LATEST_NOTED_FIRST)
                .limit(most)
                .toList();
    }

    /** The latest of all. */
    private record Merged(List<Numbered> changes, List<Happening> around, List<Noted> beside) {
        static Merged of(List<Numbered> changes, List<Happening> around, List<Noted> beside, int limit) {
            int i = 0;
            int j = 0;
            int k = 0;
            while (i + j + k < limit && (i < changes.size() || j < around.size() || k < beside.size())) {
                var change = i < changes.size() ? changes.get(i).entry().at() : Instant.MIN;
                var happening = j < around.size() ? around.get(j).at() : Instant.MIN;
                var noted = k < beside.size() ? beside.get(k).at() : Instant.MIN;
                if (i < changes.size() && !change.isBefore(happening) && !change.isBefore(noted)) i++;
                else if (k < beside.size() && !noted.isBefore(happening)) k++;
                else j++;
            }
            return new Merged(changes.subList(0, i), around.subList(0, j), beside.subList(0, k));
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
        merged.beside().forEach(one -> items.add(new Told(one.at(), one.told())));
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
