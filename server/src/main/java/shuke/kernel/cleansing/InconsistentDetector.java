package shuke.kernel.cleansing;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.record.Ties;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** Finds lookups that point into the recycle bin, and records that fulfil a condition which none ought to fulfil. */
@Component
class InconsistentDetector implements Detector {
    private final Ties ties;

    InconsistentDetector(Ties ties) {
        this.ties = ties;
    }

    @Override
    public Kind kind() {
        return Kind.INCONSISTENT;
    }

    @Override
    public void look(Portion portion, Consumer<Found> found) {
        binned(portion, found);
        var checks = Checks.of(portion.inspector(), portion.criteria());
        var fulfilling = portion.inspector().fulfilling(portion.rows(), checks.conditions());
        fulfilling.forEach((name, records) -> {
            var field = checks.check(name).field();
            var cause = Causes.CHECK + name;
            records.forEach(
                    record -> found.accept(new Found(record, kind(), field == null ? "" : field, cause, false, null)));
        });
    }

    private void binned(Portion portion, Consumer<Found> found) {
        var pointed = new LinkedHashMap<String, Set<UUID>>();
        each(
                portion,
                (record, field, ref) -> pointed.computeIfAbsent(ref.object(), o -> new LinkedHashSet<>())
                        .add(ref.id()));
        var living = new LinkedHashMap<String, Map<UUID, Long>>();
        pointed.forEach((object, ids) -> living.put(object, ties.versions(portion.workspace(), object, ids)));
        each(portion, (record, field, ref) -> {
            if (!living.getOrDefault(ref.object(), Map.of()).containsKey(ref.id())) {
                var canGo = !field.required() && !field.readOnly();
                found.accept(new Found(record, kind(), field.name(), Causes.BINNED, canGo, null));
            }
        });
    }

    private interface Link {
        void take(UUID record, Field field, Ref ref);
    }

    private static void each(Portion portion, Link link) {
        for (var field : portion.object().fields()) {
            if (field.system() || !(field.type() instanceof FieldType.Lookup)) continue;
            for (var row : portion.rows()) {
                if (row.get(field.name()) instanceof Ref ref) link.take(row.id(), field, ref);
            }
        }
    }
}
