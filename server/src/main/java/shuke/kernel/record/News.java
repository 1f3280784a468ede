package shuke.kernel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.schema.Schema;

/** What other people did since a moment to the records that somebody looks after, and around them. */
@Service
public class News {
    /** Nobody reads more in the morning; whoever changes that many records a day has lists for it. */
    private static final int MOST_RECORDS = 200;

    /** What people work among, and not for. */
    private static final Set<String> PEOPLE = Set.of("user", "team");

    private final RecordReader reader;
    private final History history;
    private final Audit audit;
    private final Access access;

    News(RecordReader reader, History history, Audit audit, Access access) {
        this.reader = reader;
        this.history = history;
        this.audit = audit;
        this.access = access;
    }

    /** One piece of news. */
    public sealed interface Item {
        Instant at();

        /** The record that changed, or that was made. */
        Row row();
    }

    /** A record of the actor's was changed or made by somebody else, as far as she may see it. */
    public record Changed(Entry entry, Row row) implements Item {
        @Override
        public Instant at() {
            return entry.at();
        }
    }

    /** Somebody else made a record that points to one of the actor's. */
    public record Made(Instant at, Row row) implements Item {}

    /** @param more there is more than what is told */
    public record Told(List<Item> items, boolean more) {
        public Told {
            items = List.copyOf(items);
        }
    }

    /** The latest first, at most so many. */
    public Told since(Actor actor, Instant since, int most) {
        var around = lookedAfter(access.sight(actor).view());
        var changed = changed(actor, reader.changed(actor, around, since, MOST_RECORDS), since, most + 1);
        var made = made(actor, reader.made(actor, around, since, most + 1));
        var items = new ArrayList<Item>(changed);
        items.addAll(made);
        items.sort(Comparator.comparing(Item::at).reversed());
        return items.size() > most ? new Told(items.subList(0, most), true) : new Told(items, false);
    }

    /** The objects that anything with a place in the calendar is about: customers, deals, and whatever else has appointments and tasks. */
    private static Set<String> lookedAfter(Schema schema) {
        var objects = new LinkedHashSet<String>();
        for (var object : schema.objects()) {
            for (var pointer : schema.pointersTo(object.name())) {
                if (isAbout(schema, pointer) && !PEOPLE.contains(object.name())) {
                    objects.add(object.name());
                }
            }
        }
        return objects;
    }

    private static boolean isAbout(Schema schema, Pointer pointer) {
        return pointer.related() != null
                && pointer.field().type() instanceof FieldType.Lookup
                && schema.object(pointer.object()).calendar() != null;
    }

    private List<Item> changed(Actor actor, List<Happening> records, Instant since, int most) {
        var ids = records.stream().map(Happening::id).toList();
        var entries = audit.doneByOthers(actor, ids, since, most);
        var items = new ArrayList<Item>();
        byObject(entries).forEach((object, those) -> {
            var rows = reader.outlines(
                    actor, object, those.stream().map(News::record).distinct().toList());
            for (var entry : history.told(actor, object, those)) {
                var row = rows.get(record(entry));
                var isTold = entry.action() == Action.CREATED
                        || !entry.changes().isEmpty(); // what nobody may see is no news
                if (row != null && isTold) {
                    items.add(new Changed(entry, row));
                }
            }
        });
        return items;
    }

    private static UUID record(Entry entry) {
        return Objects.requireNonNull(entry.record());
    }

    private static Map<String, List<Entry>> byObject(Collection<Entry> entries) {
        var all = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(entry ->
                all.computeIfAbsent(entry.object(), o -> new ArrayList<>()).add(entry));
        return all;
    }

    private List<Item> made(Actor actor, List<Happening> records) {
        var ids = new LinkedHashMap<String, List<UUID>>();
        records.forEach(
                one -> ids.computeIfAbsent(one.object(), o -> new ArrayList<>()).add(one.id()));
        var rows = new HashMap<UUID, Row>();
        ids.forEach((object, those) -> rows.putAll(reader.outlines(actor, object, those)));
        var items = new ArrayList<Item>();
        for (var one : records) {
            var row = rows.get(one.id());
            if (row != null) {
                items.add(new Made(one.at(), row));
            }
        }
        return items;
    }
}
