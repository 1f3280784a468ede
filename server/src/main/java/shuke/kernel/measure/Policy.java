package shuke.kernel.measure;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * By what the records of an object are measured.
 *
 * @param weights how much each field counts, from 1 to 10; those that do not count are left out
 * @param source the picklist that says where records came from; null where none does
 * @param confirmedBy the date or time that says when a record was confirmed
 * @param confirmEvery how many days may go by until it is to be confirmed again; null where that does not matter
 */
public record Policy(
        boolean measured,
        Map<String, Integer> weights,
        @Nullable String source,
        String confirmedBy,
        @Nullable Integer confirmEvery) {
    static final int MOST_WEIGHT = 10;
    private static final int IMPORTANT = 2;

    public Policy {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /**
     * What holds where nobody said anything: what stands in lists and on top of pages counts double; when something happened cannot be
     * looked up, and does not count.
     */
    static Policy usual(ObjectType object) {
        var shown = new HashSet<>(object.layout().list());
        shown.addAll(object.layout().highlights());
        var weights = new LinkedHashMap<String, Integer>();
        object.fields().stream()
                .filter(Policy::canCount)
                .filter(field -> field.when().shown() == null) // whoever does not see it cannot fill it
                .filter(field -> !(field.type() instanceof FieldType.DateTime))
                .forEach(field -> weights.put(field.name(), shown.contains(field.name()) ? IMPORTANT : 1));
        return new Policy(
                object.duplicates() != null || object.sourceField() != null,
                weights,
                object.sourceField(),
                SystemFields.UPDATED_AT,
                null);
    }

    /** The same policy as somebody knows it who knows this much of the object. */
    Policy within(ObjectType known) {
        var left = new LinkedHashMap<>(weights);
        left.keySet().removeIf(field -> known.find(field).isEmpty());
        return new Policy(
                measured,
                left,
                source == null || known.find(source).isEmpty() ? null : source,
                known.find(confirmedBy).isEmpty() ? SystemFields.UPDATED_AT : confirmedBy,
                confirmEvery);
    }

    /** Whether it can be missing: a person fills it, and nothing there is no answer. */
    static boolean canCount(Field field) {
        return !field.system()
                && !field.isComputed()
                && !field.readOnly()
                && !(field.type() instanceof FieldType.Bool || field.type() instanceof FieldType.LookupMany);
    }

    static boolean canTellSource(Field field) {
        return field.type() instanceof FieldType.Picklist && !field.encrypted();
    }

    static boolean canConfirm(Field field) {
        return !field.encrypted()
                && (field.type() instanceof FieldType.Date || field.type() instanceof FieldType.DateTime);
    }

    /** The fields that a record ought not to be without. */
    Set<String> important() {
        var important = new LinkedHashSet<String>();
        weights.forEach((field, weight) -> {
            if (weight >= IMPORTANT) important.add(field);
        });
        return important;
    }

    static Map<String, Object> missing(String field) {
        return Map.of("op", "isEmpty", "field", field);
    }

    /** Finds the records that lack one of the important fields; nothing where none is important. */
    Optional<Map<String, Object>> gaps() {
        var parts = important().stream().map(Policy::missing).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(any(parts));
    }

    /** Finds the records that ought to have been confirmed by now; nothing where that does not matter. */
    Optional<Map<String, Object>> overdue(ObjectType object) {
        if (confirmEvery == null) return Optional.empty();
        var now = object.field(confirmedBy).type() instanceof FieldType.Date ? "today" : "now";
        return Optional.of(any(List.of(
                missing(confirmedBy),
                Map.of("op", "lt", "field", confirmedBy, "value", Map.of("fn", now, "days", -confirmEvery)))));
    }

    private static Map<String, Object> any(List<Map<String, Object>> parts) {
        return Map.of("op", "or", "of", parts);
    }

    static Filter filter(Map<String, Object> tree) {
        return new Filter.Tree(tree);
    }
}
