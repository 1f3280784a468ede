package shuke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.Field;

/** Sees before the database does that a value is taken, so that the message can name it. The unique index stays the judge. */
@Component
class Uniqueness {
    private final UniqueStore store;

    Uniqueness(UniqueStore store) {
        this.store = store;
    }

    void check(Work work, List<Draft> drafts, Findings findings) {
        for (var fields : sets(work)) {
            var concerned = drafts.stream()
                    .filter(draft -> !findings.isWrong(draft.change()) && concerns(draft, fields))
                    .toList();
            var first = new HashMap<List<Object>, Draft>();
            for (var draft : concerned) {
                var twin = first.putIfAbsent(key(draft, fields), draft);
                if (twin != null && !twin.id().equals(draft.id())) {
                    findings.add(
                            draft.change(),
                            Problem.at(fields.getLast().name(), "duplicateInBatch", labels(fields), twin.change() + 1));
                }
            }
            taken(work, fields, first, findings);
        }
    }

    /**
     * Who has unique values of drafts, by the place of the change.
     *
     * @param kept the record outside the recycle bin
     * @param earlier the place of the earlier draft
     */
    record Owners(Map<Integer, UUID> kept, Map<Integer, Integer> earlier) {
        static final Owners NONE = new Owners(Map.of(), Map.of());
    }

    /** Where several have one of the values, the first that is found counts. */
    Owners owners(Work work, List<Draft> drafts) {
        var kept = new HashMap<Integer, UUID>();
        var earlier = new HashMap<Integer, Integer>();
        for (var fields : sets(work)) {
            var byKey = new LinkedHashMap<List<Object>, List<Draft>>();
            drafts.stream()
                    .filter(draft -> concerns(draft, fields))
                    .forEach(draft -> byKey.computeIfAbsent(key(draft, fields), k -> new ArrayList<>())
                            .add(draft));
            if (byKey.isEmpty()) continue;
            var owners = store.owners(work.workspace(), work.object(), fields, List.copyOf(byKey.keySet()));
            byKey.forEach((key, same) -> {
                var owner = owners.get(key);
                if (owner != null) same.forEach(draft -> kept.putIfAbsent(draft.change(), owner));
                same.stream()
                        .skip(1)
                        .forEach(draft -> earlier.putIfAbsent(
                                draft.change(), same.getFirst().change()));
            });
        }
        return new Owners(kept, earlier);
    }

    private void taken(Work work, List<Field> fields, Map<List<Object>, Draft> wanted, Findings findings) {
        if (wanted.isEmpty()) {
            return;
        }
        var owners = store.owners(work.workspace(), work.object(), fields, List.copyOf(wanted.keySet()));
        wanted.forEach((key, draft) -> {
            UUID owner = owners.get(key);
            if (owner != null && !owner.equals(draft.id())) {
                findings.add(draft.change(), Problem.at(fields.getLast().name(), Conflicts.DUPLICATE, labels(fields)));
            }
        });
    }

    static List<List<Field>> sets(Work work) {
        var sets = new ArrayList<List<Field>>();
        work.object().fields().stream().filter(Field::unique).forEach(field -> sets.add(List.of(field)));
        work.object()
                .unique()
                .forEach(names ->
                        sets.add(names.stream().map(work.object()::field).toList()));
        return sets;
    }

    private static boolean concerns(Draft draft, List<Field> fields) {
        var touched = draft.isNew()
                || draft.is(Outcome.Effect.RESTORED)
                || fields.stream().anyMatch(field -> draft.written().contains(field.name()));
        return touched && fields.stream().allMatch(field -> draft.after().get(field.name()) != null);
    }

    private static List<Object> key(Draft draft, List<Field> fields) {
        return fields.stream()
                .map(field -> part(draft.after().get(field.name())))
                .toList();
    }

    private static Object part(@Nullable Object value) {
        return value instanceof Ref ref ? ref.id() : Keys.of(java.util.Objects.requireNonNull(value));
    }

    private static shuke.kernel.base.Bilingual labels(List<Field> fields) {
        return new shuke.kernel.base.Bilingual(
                String.join(
                        " + ", fields.stream().map(field -> field.label().zh()).toList()),
                String.join(
                        " + ", fields.stream().map(field -> field.label().en()).toList()));
    }
}
