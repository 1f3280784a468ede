package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * A kind of record as it is defined, system fields included.
 *
 * @param nameField the field that stands for a record where only one line of it fits
 * @param unique sets of fields that no two records share, beside the fields that are unique alone
 * @param layout what stands where for everybody for whose role {@code layouts} says nothing else
 * @param board how records stand on a board, when nobody chose otherwise; null where none is the usual one
 * @param timeField the date or time at which a record happened; null where that is when it was made
 * @param sourceField the picklist that says where a record came from; null where none does
 * @param calendar when records take place or are due; null where they do neither
 * @param waits what their owners ought to look at
 * @param merging what must not get milder when records become one; null where there is no such thing. Only the complete schema says it
 * @param duplicates by what its records are known to be of one thing; null where nobody looks
 * @param fieldsByName all fields by name, in the order of the definition, system fields last
 */
public record ObjectType(
        String name,
        Bilingual label,
        Bilingual plural,
        @Nullable Bilingual description,
        String icon,
        String group,
        boolean custom,
        String nameField,
        Map<String, Field> fieldsByName,
        List<List<String>> unique,
        List<List<String>> indexes,
        List<Rule> rules,
        Layout layout,
        List<Layout.ForRoles> layouts,
        @Nullable Board board,
        @Nullable String timeField,
        @Nullable String sourceField,
        @Nullable Calendar calendar,
        List<Waiting> waits,
        @Nullable Merging merging,
        @Nullable DuplicateRule duplicates,
        List<String> aliases) {

    public ObjectType {
        fieldsByName = Collections.unmodifiableMap(new LinkedHashMap<>(fieldsByName));
        unique = unique.stream().map(List::copyOf).toList();
        indexes = indexes.stream().map(List::copyOf).toList();
        rules = List.copyOf(rules);
        layouts = List.copyOf(layouts);
        waits = List.copyOf(waits);
        aliases = List.copyOf(aliases);
    }

    /**
     * What must not be: a record for which {@code when} holds is refused with {@code message}.
     *
     * @param field the field that the message stands beside; null for the whole record
     */
    public record Rule(
            String name,
            String when,
            Bilingual message,
            @Nullable String field) {}

    /**
     * Records as cards in columns, which they move along.
     *
     * @param by the picklist whose options are the columns, and the path on the record page
     * @param within a picklist of which one option at a time is looked at, such as the pipeline; null for all together
     * @param total the number or money that is summed up by column; null to count only
     * @param weighted the same weighted by how likely it is; null where there is no such thing
     */
    public record Board(
            String by,
            @Nullable String within,
            @Nullable String total,
            @Nullable String weighted) {
        List<String> fields() {
            return Stream.of(by, within, total, weighted)
                    .filter(Objects::nonNull)
                    .toList();
        }

        private @Nullable Board without(Set<String> hidden) {
            return hidden.contains(by)
                    ? null
                    : new Board(by, left(within, hidden), left(total, hidden), left(weighted, hidden));
        }
    }

    /** The same object as somebody knows it who does not know of these fields. */
    public ObjectType without(Set<String> hidden) {
        if (hidden.isEmpty()) {
            return this;
        }
        var left = new LinkedHashMap<>(fieldsByName);
        left.keySet().removeAll(hidden);
        left.replaceAll((name, field) -> field.without(hidden));
        return new ObjectType(
                name,
                label,
                plural,
                description,
                icon,
                group,
                custom,
                nameField,
                left,
                unique.stream().filter(left.keySet()::containsAll).toList(),
                indexes.stream().filter(left.keySet()::containsAll).toList(),
                rules.stream()
                        .filter(rule -> rule.field() == null || left.containsKey(rule.field()))
                        .toList(),
                layout.without(hidden),
                layouts.stream()
                        .map(own ->
                                new Layout.ForRoles(own.roles(), own.layout().without(hidden)))
                        .toList(),
                board == null ? null : board.without(hidden),
                left(timeField, hidden),
                left(sourceField, hidden),
                calendar == null ? null : calendar.without(hidden),
                waits.stream().filter(waiting -> !waiting.speaksOf(hidden)).toList(),
                null,
                duplicates == null ? null : duplicates.without(hidden),
                aliases);
    }

    private static @Nullable String left(@Nullable String field, Set<String> hidden) {
        return field == null || hidden.contains(field) ? null : field;
    }

    /** The same object, arranged in another way. */
    ObjectType arranged(Layout everybodys, List<Layout.ForRoles> others) {
        return new ObjectType(
                name,
                label,
                plural,
                description,
                icon,
                group,
                custom,
                nameField,
                fieldsByName,
                unique,
                indexes,
                rules,
                everybodys,
                others,
                board,
                timeField,
                sourceField,
                calendar,
                waits,
                merging,
                duplicates,
                aliases);
    }

    /** What stands where for people with this role. */
    public Layout layoutFor(String role) {
        return layouts.stream()
                .filter(own -> own.roles().contains(role))
                .findFirst()
                .map(Layout.ForRoles::layout)
                .orElse(layout);
    }

    /** The same object with the layout of this role as the only one. */
    public ObjectType shownTo(String role) {
        return layouts.isEmpty() ? this : arranged(layoutFor(role), List.of());
    }

    public Collection<Field> fields() {
        return fieldsByName.values();
    }

    public Optional<Field> find(String field) {
        return Optional.ofNullable(fieldsByName.get(field));
    }

    /** The field, or a refusal that names it. */
    public Field field(String field) {
        return find(field).orElseThrow(() -> ProblemException.invalid(Problem.at(field, "unknownField", field, label)));
    }

    /** True when its records are found by parts of what they hold. */
    public boolean hasTokens() {
        return fields().stream().anyMatch(Encryption::hasTokens);
    }

    /** The table behind the object: the name in snake case. */
    public String table() {
        return Naming.snake(name);
    }

    /**
     * The fields whose first filled one stands for a record: its name, then what else people tell records apart by. An
     * imported record need not have a name.
     */
    public List<Field> labelFields() {
        var fields = new ArrayList<Field>();
        fields.add(field(nameField));
        for (var field : fields()) {
            var tells = field.type() instanceof FieldType.AutoNumber
                    || (field.type() instanceof FieldType.Text
                            && (field.unique() || field.name().equals("externalId")));
            if (tells && !field.name().equals(nameField)) {
                fields.add(field);
            }
        }
        return List.copyOf(fields);
    }

    /** By the name alone: definitions are keys of maps in every write, and hashing all of one costs more than its work. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
