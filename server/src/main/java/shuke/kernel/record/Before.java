package shuke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.record.Outcome.Effect;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** Locks the records that are to be changed, and refuses what cannot be: gone, changed meanwhile, there already. */
@Component
class Before {
    private final RecordStore store;
    private final LockStore locks;

    Before(RecordStore store, LockStore locks) {
        this.store = store;
        this.locks = locks;
    }

    /**
     * @param edited the changes that give values
     * @param rows the records as they are, by id
     * @param moved the changes into the recycle bin and out of it, with the values as they are
     */
    record Found(List<Target> edited, Map<UUID, Row> rows, List<Draft> moved) {}

    Found lock(Work work, List<Target> targets, Findings findings) {
        var ids = targets.stream().filter(Target::isChosen).map(Target::id).toList();
        var stored = locks.lock(work, ids);
        var rows = new HashMap<UUID, Row>();
        var moved = new ArrayList<Draft>();
        var edited = new ArrayList<Target>();
        for (var target : targets) {
            var found = stored.get(target.id());
            var problem = problem(target, found);
            if (problem != null) {
                findings.add(target.change(), problem);
            } else {
                switch (target.kind()) {
                    case CREATE, UPDATE -> {
                        edited.add(target);
                        if (found != null) {
                            rows.put(target.id(), found.row());
                        }
                    }
                    case DELETE -> moved.add(moved(target, Effect.DELETED, found));
                    case RESTORE -> moved.add(moved(target, Effect.RESTORED, found));
                    case PURGE -> moved.add(moved(target, Effect.PURGED, found));
                }
            }
        }
        return new Found(edited, withLinks(work, edited, rows), moved);
    }

    private static @Nullable Problem problem(Target target, LockStore.@Nullable Stored found) {
        return switch (target.kind()) {
            case CREATE -> found == null ? null : Problem.at("id", Conflicts.DUPLICATE, "id");
            case UPDATE, DELETE -> {
                if (found == null || found.deletedAt() != null || !found.isSeen()) {
                    yield Problem.of("notFound");
                }
                if (!found.isEditable()) {
                    yield Problem.of(Refusals.RECORD);
                }
                var seen = target.version();
                yield seen != null && seen != found.row().version()
                        ? Problem.of(Conflicts.STALE, seen, found.row().version())
                        : null;
            }
            case RESTORE, PURGE -> {
                if (found == null || found.deletedAt() == null || !found.isSeen()) {
                    yield Problem.of("notFound");
                }
                yield found.isEditable() ? null : Problem.of(Refusals.RECORD);
            }
        };
    }

    private static Draft moved(Target target, Effect effect, LockStore.@Nullable Stored stored) {
        var found = Objects.requireNonNull(stored); // what is not there was refused
        var values = new LinkedHashMap<String, @Nullable Object>(found.row().values());
        values.put("version", found.row().version() + 1);
        var deletedAt = found.deletedAt();
        if (deletedAt != null) {
            values.put(RecycleBin.DELETED_AT, deletedAt);
        }
        return new Draft(target.change(), effect, target.id(), found.row(), values, Set.of());
    }

    /** Lookups to many live in tables of their own; they are read only when they may change. */
    private Map<UUID, Row> withLinks(Work work, List<Target> edited, Map<UUID, Row> rows) {
        var complete = new HashMap<>(rows);
        for (var field : work.object().fields()) {
            if (field.type() instanceof FieldType.LookupMany many
                    && edited.stream().anyMatch(target -> target.input().containsKey(field.name()))) {
                var linked = store.linked(work.workspace(), work.object(), field, rows.keySet());
                complete.replaceAll((id, row) -> with(row, field, many.to(), linked.get(id)));
            }
        }
        return complete;
    }

    private static Row with(Row row, Field field, String to, @Nullable List<UUID> ids) {
        var values = new LinkedHashMap<String, @Nullable Object>(row.values());
        values.put(
                field.name(),
                ids == null ? null : ids.stream().map(id -> new Ref(to, id)).toList());
        return new Row(row.object(), row.id(), row.version(), values);
    }
}
