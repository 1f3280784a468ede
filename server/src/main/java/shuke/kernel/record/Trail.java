package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.ObjectType;

/** What a change leaves behind in its own transaction: an audit entry per record, and one event per kind of change. */
@Component
class Trail {
    /** Says nothing that the entry itself does not say. */
    private static final Set<String> UNTOLD =
            Set.of("id", "createdAt", "createdBy", "updatedAt", "updatedBy", "version");

    private final Audit audit;
    private final EventStore events;
    private final Links links;

    Trail(Audit audit, EventStore events, Links links) {
        this.audit = audit;
        this.events = events;
        this.links = links;
    }

    void record(Work work, List<Draft> drafts) {
        var told = drafts.stream().filter(draft -> !draft.is(Effect.UNCHANGED)).toList();
        if (told.isEmpty()) {
            return;
        }
        var labels = links.labelled(work, unlabelled(told));
        audit.append(
                work.actor(),
                told.stream().map(draft -> entry(work, draft, labels)).toList());
        var byAction = new EnumMap<Entry.Action, List<UUID>>(Entry.Action.class);
        told.forEach(draft -> byAction.computeIfAbsent(action(draft.effect()), a -> new ArrayList<>())
                .add(draft.id()));
        byAction.forEach((action, ids) -> events.store(work, work.object(), action, ids));
    }

    /** Records that went along with others. */
    void moved(Work work, ObjectType object, Collection<UUID> ids, Entry.Action action) {
        audit.append(
                work.actor(),
                ids.stream()
                        .map(id -> entry(work, object.name(), id, action, List.of()))
                        .toList());
        events.store(work, object, action, ids);
    }

    private static Entry entry(Work work, Draft draft, Map<Ref, Ref> labels) {
        var changes = draft.written().stream()
                .filter(field -> !UNTOLD.contains(field))
                .sorted()
                .map(field -> new Entry.Changed(
                        field,
                        told(draft.before() == null ? null : draft.before().get(field), labels),
                        told(draft.after().get(field), labels)))
                .toList();
        return entry(work, work.object().name(), draft.id(), action(draft.effect()), changes);
    }

    private static Entry entry(Work work, String object, UUID id, Entry.Action action, List<Entry.Changed> changes) {
        var actor = work.actor();
        return new Entry(work.at(), actor.user(), actor.name(), actor.origin(), object, id, action, changes);
    }

    private static Entry.Action action(Effect effect) {
        return switch (effect) {
            case CREATED -> Entry.Action.CREATED;
            case UPDATED, UNCHANGED -> Entry.Action.UPDATED;
            case DELETED -> Entry.Action.DELETED;
            case RESTORED -> Entry.Action.RESTORED;
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
