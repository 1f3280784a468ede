package shuke.kernel.cleansing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import shuke.kernel.schema.DuplicateRule;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** Which fields of an object ought to be filled. */
final class Importance {
    private Importance() {}

    /** What stands on top of the page of a record, what tells it from others, and what a steward expects; without what may be empty. */
    static List<Field> of(ObjectType object, Criteria criteria) {
        var names = new LinkedHashSet<>(ofItself(object));
        criteria.optional().forEach(names::remove);
        names.addAll(criteria.expected());
        return names.stream()
                .flatMap(name -> object.find(name).stream())
                .filter(Importance::canBeFilled)
                .toList();
    }

    /** When something happened cannot be looked up. */
    private static boolean isMoment(Field field) {
        return field.type() instanceof FieldType.DateTime;
    }

    /** Names of those of which an empty one is told although nobody knows a value. */
    static Set<String> wanted(ObjectType object, Criteria criteria) {
        var names = object.layout().highlights().stream()
                .filter(ofItself(object)::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        criteria.optional().forEach(names::remove);
        names.addAll(criteria.expected());
        return names;
    }

    /** Names of the fields that matter without anybody saying so. */
    static List<String> ofItself(ObjectType object) {
        var names = new LinkedHashSet<>(object.layout().highlights());
        var rule = object.duplicates();
        if (rule != null) rule.fields().stream().map(DuplicateRule.Trait::field).forEach(names::add);
        return names.stream()
                .filter(name -> object.find(name)
                        .filter(field -> canBeFilled(field) && !isMoment(field))
                        .isPresent())
                .toList();
    }

    static boolean canBeFilled(Field field) {
        return !field.system()
                && !field.isComputed()
                && !field.readOnly()
                && field.when().shown() == null
                && !(field.type() instanceof FieldType.Bool);
    }
}
