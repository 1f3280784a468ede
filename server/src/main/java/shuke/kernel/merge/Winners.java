package shuke.kernel.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Merging.Strictest;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/**
 * Which record's value wins: the strictest where the object says so, then the one that was chosen, then the favoured one, then the kept
 * record's own, then that of the record that was changed last. What holds several values holds all of them afterwards.
 */
final class Winners {
    private final ObjectType object;
    /** All that become one, the kept one first. */
    private final List<Row> rows;

    private final Map<String, UUID> chosen;
    private final Map<String, UUID> favoured;

    Winners(ObjectType object, Row kept, List<Row> others, Map<String, UUID> chosen, Map<String, UUID> favoured) {
        this.object = object;
        this.chosen = chosen;
        this.favoured = favoured;
        this.rows = new ArrayList<>(List.of(kept));
        others.stream()
                .sorted(Comparator.comparing(Winners::changed).reversed())
                .forEach(rows::add);
    }

    /**
     * A value, and the records that it comes from; none where it is empty.
     *
     * @param isRuled whether nobody can choose another one
     */
    record Won(@Nullable Object value, List<UUID> from, boolean isRuled) {}

    private static Instant changed(Row row) {
        return row.get(SystemFields.UPDATED_AT) instanceof Instant at ? at : Instant.EPOCH;
    }

    /** By field, of all that a merge decides about. */
    Map<String, Won> all() {
        var won = new LinkedHashMap<String, Won>();
        object.fields().stream().filter(Kept::isOwn).forEach(field -> won.put(field.name(), won(field)));
        return won;
    }

    private Won won(Field field) {
        var strictest = strictest(field);
        if (strictest.isPresent()) return won(field, strictest.get(), true);
        var choice = chosen.get(field.name());
        if (choice != null)
            return won(
                    field,
                    rows.stream()
                            .filter(row -> row.id().equals(choice))
                            .findFirst()
                            .orElseThrow(),
                    false);
        if (isMany(field.type())) return united(field);
        return rows.stream()
                .filter(row -> own(row.get(field.name())) != null)
                .min(Comparator.comparing(row -> !row.id().equals(favoured.get(field.name())))) // the first of equals
                .map(row -> won(field, row, false))
                .orElseGet(() -> new Won(null, List.of(), false));
    }

    private Won won(Field field, Row row, boolean isRuled) {
        var value = own(row.get(field.name()));
        return new Won(value, value == null ? List.of() : List.of(row.id()), isRuled);
    }

    private static boolean isMany(FieldType type) {
        return type instanceof FieldType.Tags
                || type instanceof FieldType.MultiPicklist
                || type instanceof FieldType.LookupMany;
    }

    private Won united(Field field) {
        var values = new LinkedHashSet<Object>();
        var from = new LinkedHashSet<UUID>();
        for (var row : rows) {
            if (own(row.get(field.name())) instanceof List<?> list) {
                for (var each : list) {
                    if (values.add(Objects.requireNonNull(each))) from.add(row.id());
                }
            }
        }
        return new Won(values.isEmpty() ? null : List.copyOf(values), List.copyOf(from), false);
    }

    /** What would point to the record itself points to nothing. Where it points up a tree, {@link Above} knows better. */
    private @Nullable Object own(@Nullable Object value) {
        return switch (value) {
            case Ref ref when isOne(ref) -> null;
            case List<?> many -> {
                var others = many.stream()
                        .filter(each -> !(each instanceof Ref ref && isOne(ref)))
                        .toList();
                yield others.isEmpty() ? null : others;
            }
            case null, default -> value;
        };
    }

    private boolean isOne(Ref ref) {
        return ref.object().equals(object.name())
                && rows.stream().anyMatch(row -> row.id().equals(ref.id()));
    }

    private Optional<Row> strictest(Field field) {
        return of(object, field)
                .flatMap(strictest -> rows.stream()
                        .filter(row -> rank(strictest, row.get(field.name()))
                                < strictest.order().size())
                        .min(Comparator.comparingInt(row -> rank(strictest, row.get(field.name())))));
    }

    /** What the object itself says of the field; not where only records that hang together on another one count. */
    private static Optional<Strictest> of(ObjectType object, Field field) {
        var merging = object.merging();
        return merging == null
                ? Optional.empty()
                : merging.strictest().stream()
                        .filter(each -> each.field().equals(field.name()))
                        .findFirst();
    }

    /** How strict a value is: 0 is the strictest; the number of values that have a rank for one that has none. */
    static int rank(Strictest strictest, @Nullable Object value) {
        var plain = Plain.of(value);
        var at = plain == null ? -1 : strictest.order().indexOf(plain.toString());
        return at < 0 ? strictest.order().size() : at;
    }

    /** The records that become one. */
    Set<UUID> ids() {
        var ids = new LinkedHashSet<UUID>();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }
}
