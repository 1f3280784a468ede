package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.QueryPart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** What a change leaves behind in its own statement: an audit entry per record, and whatever else follows from it. */
@Component
class Trail {
    /** Says nothing that the entry itself does not say. */
    private static final Set<String> UNTOLD =
            Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy", "version");

    private final Audit audit;
    private final Links links;
    private final ObjectProvider<Consequence> consequences;

    Trail(Audit audit, Links links, ObjectProvider<Consequence> consequences) {
        this.audit = audit;
        this.links = links;
        this.consequences = consequences;
    }

    /**
     * What a statement that changes records carries along: statements that each add rows to a table of their own. Made here
     * only, and the store takes no change without one.
     */
    static final class Trace {
        private final List<QueryPart> statements;

        private Trace(List<QueryPart> statements) {
            this.statements = List.copyOf(statements);
        }

        List<QueryPart> statements() {
            return statements;
        }
    }

    /** @param drafts at least one, all with the same effect */
    Trace of(Work work, List<Draft> drafts) {
        var labels = links.labelled(work, unlabelled(drafts));
        var entries = drafts.stream().map(draft -> entry(work, draft, labels)).toList();
        var ids = drafts.stream().map(Draft::id).toList();
        return trace(work, work.object(), entries, action(drafts.getFirst().effect()), ids, given(drafts));
    }

    /** What changes hands. */
    private static Map<UUID, UUID> given(List<Draft> drafts) {
        var given = new HashMap<UUID, UUID>();
        for (var draft : drafts) {
            if (draft.written().contains(SystemFields.OWNER)
                    && draft.after().get(SystemFields.OWNER) instanceof Ref to) {
                given.put(draft.id(), to.id());
            }
        }
        return given;
    }

    /** Of records that went along with others. */
    Trace moved(Work work, ObjectType object, Collection<UUID> ids, Action action) {
        var entries = ids.stream()
                .map(id -> entry(work, object.name(), id, action, List.of()))
                .toList();
        return trace(work, object, entries, action, ids, Map.of());
    }

    /**
     * Of records whose field loses what it pointed to.
     *
     * @param lost what each of them pointed to
     */
    Trace loosened(Work work, ObjectType object, Field field, Map<UUID, Ref> lost) {
        var labels = links.labelled(work, Set.copyOf(lost.values()));
        var entries = new ArrayList<Entry>();
        lost.forEach((id, ref) -> {
            var change =
                    new Entry.Changed(field.name(), told(ref, labels), null, isPersonal(work, object, field.name()));
            entries.add(entry(work, object.name(), id, Action.UPDATED, List.of(change)));
        });
        return trace(work, object, entries, Action.UPDATED, lost.keySet(), Map.of());
    }

    /**
     * Of records whose field points to another one than before.
     *
     * @param turns what each of them pointed to, and points to now
     */
    Trace turned(Work work, ObjectType object, Field field, Map<UUID, Turn> turns) {
        var ends = new LinkedHashSet<Ref>();
        turns.values().forEach(turn -> ends.addAll(List.of(turn.from(), turn.to())));
        var labels = links.labelled(work, ends);
        var isPersonal = isPersonal(work, object, field.name());
        var entries = new ArrayList<Entry>();
        turns.forEach((id, turn) -> {
            var change =
                    new Entry.Changed(field.name(), told(turn.from(), labels), told(turn.to(), labels), isPersonal);
            entries.add(entry(work, object.name(), id, Action.UPDATED, List.of(change)));
        });
        return trace(work, object, entries, Action.UPDATED, turns.keySet(), Map.of());
    }

    /** What a lookup pointed to, and points to now. */
    record Turn(Ref from, Ref to) {}

    private Trace trace(
            Work work,
            ObjectType object,
            List<Entry> entries,
            Action action,
            Collection<UUID> ids,
            Map<UUID, UUID> given) {
        var statements = new ArrayList<QueryPart>();
        statements.add(audit.appending(work.actor(), entries));
        var deed = new Deed(object.name(), action, work.at(), List.copyOf(ids), given, work.isQuiet());
        consequences.orderedStream().forEach(one -> statements.addAll(one.of(work.actor(), deed)));
        return new Trace(statements);
    }

    private static Entry entry(Work work, Draft draft, Map<Ref, Ref> labels) {
        var changes = draft.written().stream()
                .filter(field -> !UNTOLD.contains(field))
                .sorted()
                .map(field -> new Entry.Changed(
                        field,
                        told(draft.before() == null ? null : draft.before().get(field), labels),
                        told(draft.after().get(field), labels),
                        isPersonal(work, work.object(), field)))
                .toList();
        return entry(work, work.object().name(), draft.id(), action(draft.effect()), changes);
    }

    /** Sealed in its table, or calling a record by what is sealed there. */
    private static boolean isPersonal(Work work, ObjectType object, String name) {
        var field = object.field(name);
        var targets = switch (field.type()) {
            case FieldType.Lookup lookup -> lookup.to();
            case FieldType.LookupMany many -> List.of(many.to());
            default -> List.<String>of();
        };
        return field.encrypted()
                || targets.stream()
                        .flatMap(target -> work.schema().object(target).labelFields().stream())
                        .anyMatch(Field::encrypted);
    }

    private static Entry entry(Work work, String object, UUID id, Action action, List<Entry.Changed> changes) {
        return Entry.of(work.actor(), work.at(), object, id, action, changes);
    }

    private static Action action(Effect effect) {
        return switch (effect) {
            case CREATED -> Action.CREATED;
            case UPDATED, UNCHANGED -> Action.UPDATED;
            case DELETED -> Action.DELETED;
            case RESTORED -> Action.RESTORED;
            case PURGED -> Action.PURGED;
        };
    }

    private static @Nullable Object told(@Nullable Object value, Map<Ref, Ref> labels) {
        return Plain.of(
                switch (value) {
                    case Ref ref -> labels.getOrDefault(ref, ref);
                    case List<?> list ->
                        list.stream()
                                .map(item -> item instanceof Ref ref ? labels.getOrDefault(ref, ref) : item)
                                .toList();
                    case null, default -> value;
                });
    }

    /** References whose label nobody has read yet: those that a changed lookup pointed to before. */
    private static Set<Ref> unlabelled(List<Draft> drafts) {
        var refs = new LinkedHashSet<Ref>();
        for (var draft : drafts) {
            for (var field : draft.written()) {
                collect(draft.before() == null ? null : draft.before().get(field), refs);
                collect(draft.after().get(field), refs);
            }
        }
        return refs;
    }

    private static void collect(@Nullable Object value, Set<Ref> into) {
        if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, into));
        } else if (value instanceof Ref ref && ref.label() == null) {
            into.add(ref);
        }
    }
}
