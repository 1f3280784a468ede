package shuke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Sight;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.ObjectType;

/** What happened to a record, as far as its reader may see the fields concerned and what they pointed to. */
@Service
public class History {
    private final RecordReader reader;
    private final Access access;
    private final Audit audit;

    History(RecordReader reader, Access access, Audit audit) {
        this.reader = reader;
        this.access = access;
        this.audit = audit;
    }

    /** Newest first; refused as if there were no record when the actor does not see it, in the recycle bin or out of it. */
    public Page<Entry> of(Actor actor, String object, UUID id, int limit, @Nullable String cursor) {
        if (reader.kept(actor, object, List.of(id)).isEmpty()) {
            throw ProblemException.notFound();
        }
        var page = audit.history(actor, object, id, limit, cursor);
        return new Page<>(told(actor, object, page.items()), page.next(), page.total());
    }

    /** The entries as their reader may see them. */
    List<Entry> told(Actor actor, String object, List<Entry> entries) {
        var sight = access.sight(actor);
        var teller = new Teller(sight, sight.schema().object(object), seen(actor, sight, entries));
        return entries.stream().map(teller::told).toList();
    }

    /** Which of the records that were pointed to the reader sees, by object. */
    private Map<String, Set<UUID>> seen(Actor actor, Sight sight, List<Entry> entries) {
        var pointed = new LinkedHashMap<String, Set<UUID>>();
        for (var entry : entries) {
            for (var change : entry.changes()) {
                collect(change.before(), pointed);
                collect(change.after(), pointed);
            }
        }
        var seen = new HashMap<String, Set<UUID>>();
        pointed.forEach((object, ids) -> sight.schema()
                .find(object)
                .filter(type -> sight.may(type, Operation.READ))
                .ifPresent(type -> seen.put(object, reader.kept(actor, object, ids))));
        return seen;
    }

    private static void collect(@Nullable Object value, Map<String, Set<UUID>> into) {
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, into));
        } else if (value instanceof Map<?, ?> map
                && map.get("object") instanceof String object
                && map.get("id") instanceof String id) {
            into.computeIfAbsent(object, o -> new HashSet<>()).add(UUID.fromString(id));
        }
    }

    private record Teller(Sight sight, ObjectType object, Map<String, Set<UUID>> seen) {
        Entry told(Entry entry) {
            var changes = new ArrayList<Entry.Changed>();
            for (var change : entry.changes()) {
                switch (right(change.field())) {
                    case HIDDEN -> {}
                    case MASKED -> changes.add(masked(change));
                    case READ, EDIT ->
                        changes.add(new Entry.Changed(change.field(), clear(change.before()), clear(change.after())));
                }
            }
            return new Entry(
                    entry.at(),
                    entry.actor(),
                    entry.actorName(),
                    entry.origin(),
                    entry.client(),
                    entry.object(),
                    entry.record(),
                    entry.action(),
                    changes);
        }

        /** A field that is gone has no rights any more: whoever may see everything may see what was in it. */
        private FieldRight right(String field) {
            var isGone = object.find(field).isEmpty();
            return isGone && sight.isUnlimited() ? FieldRight.READ : sight.right(object.name(), field);
        }

        private Entry.Changed masked(Entry.Changed change) {
            var field = object.field(change.field());
            return new Entry.Changed(change.field(), Masks.of(field, change.before()), Masks.of(field, change.after()));
        }

        private @Nullable Object clear(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(this::clear).toList();
            }
            if (!(value instanceof Map<?, ?> map) || !(map.get("object") instanceof String target)) {
                return value;
            }
            var told = new LinkedHashMap<Object, @Nullable Object>(map);
            told.put("label", label(target, map));
            return told;
        }

        private @Nullable String label(String target, Map<?, ?> map) {
            var isSeen = map.get("id") instanceof String id
                    && seen.getOrDefault(target, Set.of()).contains(UUID.fromString(id));
            var label = isSeen && map.get("label") instanceof String text ? text : null;
            var name = sight.schema().find(target).map(ObjectType::nameField);
            return name.isPresent() && sight.right(target, name.get()) == FieldRight.MASKED
                    ? Masks.label(label)
                    : label;
        }
    }
}
