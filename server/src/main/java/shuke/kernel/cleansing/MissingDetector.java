package shuke.kernel.cleansing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.cleansing.Found.Source;
import shuke.kernel.duplicate.Mates;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/**
 * Finds fields that matter and are empty, and records from which their value may be taken. What only tells a record from others is told
 * where there is a value to take.
 */
@Component
class MissingDetector implements Detector {
    private final Mates mates;
    private final Neighbours neighbours;
    private final RecordReader reader;

    MissingDetector(Mates mates, Neighbours neighbours, RecordReader reader) {
        this.mates = mates;
        this.neighbours = neighbours;
        this.reader = reader;
    }

    @Override
    public Kind kind() {
        return Kind.MISSING;
    }

    @Override
    public void look(Portion portion, Consumer<Found> found) {
        var fields = Importance.of(portion.object(), portion.criteria());
        var wanted = Importance.wanted(portion.object(), portion.criteria());
        var lacking = portion.rows().stream()
                .filter(row -> fields.stream().anyMatch(field -> isEmpty(row.get(field.name()))))
                .toList();
        if (lacking.isEmpty()) return;
        var nearby = near(portion, lacking, fields);
        var around = neighbours.of(portion, left(nearby, lacking, fields));
        for (var row : lacking) {
            for (var field : fields) {
                if (!isEmpty(row.get(field.name()))) continue;
                var near = nearby.of(row, field);
                var source = near == null ? Neighbours.source(portion, row, field, around) : near;
                if (source != null || wanted.contains(field.name())) {
                    found.accept(new Found(row.id(), kind(), field.name(), Causes.EMPTY, source != null, source));
                }
            }
        }
    }

    /** Those for which neighbours may say what nothing nearer says. */
    private static List<Row> left(Near nearby, List<Row> lacking, List<Field> fields) {
        return lacking.stream()
                .filter(row -> fields.stream()
                        .anyMatch(field -> Neighbours.isProposed(field)
                                && isEmpty(row.get(field.name()))
                                && nearby.of(row, field) == null))
                .toList();
    }

    private static boolean isFilled(@Nullable Row row, Field field) {
        return row != null && !isEmpty(row.get(field.name()));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty());
    }

    /** Reads what is behind lookups and what is of one thing, with one statement for each object. */
    private Near near(Portion portion, List<Row> lacking, List<Field> fields) {
        var alike = mates.of(
                portion.workspace(),
                portion.object().name(),
                lacking.stream().map(Row::id).toList());
        var wanted = new LinkedHashMap<String, Set<UUID>>();
        alike.values()
                .forEach(ids -> wanted.computeIfAbsent(portion.object().name(), o -> new LinkedHashSet<>())
                        .addAll(ids));
        var lookups = lookups(portion, fields);
        for (var row : lacking) {
            for (var lookup : lookups) {
                if (row.get(lookup.name()) instanceof Ref ref && hasShared(portion, ref, fields)) {
                    wanted.computeIfAbsent(ref.object(), o -> new LinkedHashSet<>())
                            .add(ref.id());
                }
            }
        }
        return new Near(portion, alike, lookups, read(portion.workspace(), wanted));
    }

    private Map<UUID, Row> read(Workspace workspace, Map<String, Set<UUID>> wanted) {
        var rows = new HashMap<UUID, Row>();
        wanted.forEach((object, ids) -> rows.putAll(reader.read(Actor.system(workspace), object, ids)));
        return rows;
    }

    /** Lookups to other objects, of which some field may be taken over. */
    private static List<Field> lookups(Portion portion, List<Field> fields) {
        return portion.object().fields().stream()
                .filter(field -> !field.system() && field.type() instanceof FieldType.Lookup)
                .filter(field -> ((FieldType.Lookup) field.type())
                        .to().stream()
                                .filter(target ->
                                        !target.equals(portion.object().name()))
                                .anyMatch(target -> fields.stream().anyMatch(each -> isShared(portion, target, each))))
                .toList();
    }

    private static boolean hasShared(Portion portion, Ref ref, List<Field> fields) {
        return fields.stream().anyMatch(field -> isShared(portion, ref.object(), field));
    }

    /** What is true of the whole is true of its parts: an address, a site, a category; not who somebody is or how to reach her. */
    private static boolean isShared(Portion portion, String target, Field field) {
        var same = portion.schema().find(target).flatMap(object -> object.find(field.name()));
        if (same.isEmpty() || same.get().type().getClass() != field.type().getClass()) return false;
        return switch (field.type()) {
            case FieldType.PostalAddress a -> true;
            case FieldType.Url u -> true;
            case FieldType.Picklist p -> true;
            case FieldType.MultiPicklist p -> true;
            case FieldType.Geo g -> true;
            default -> false;
        };
    }

    /** Where values may come from for some records. */
    private record Near(Portion portion, Map<UUID, Set<UUID>> alike, List<Field> lookups, Map<UUID, Row> rows) {
        @Nullable
        Source of(Row row, Field field) {
            var duplicate = agreed(row, field);
            return duplicate == null ? behindLookup(row, field) : duplicate;
        }

        /** From those that are likely to be the same, where all that say something say the same; not what may be there only once. */
        private @Nullable Source agreed(Row row, Field field) {
            if (field.unique()) return null;
            var saying = new ArrayList<UUID>();
            var values = new LinkedHashSet<@Nullable Object>();
            for (var id : alike.getOrDefault(row.id(), Set.of())) {
                var mate = rows.get(id);
                var value = mate == null ? null : mate.get(field.name());
                if (!isEmpty(value)) {
                    saying.add(id);
                    values.add(HeldValues.settled(HeldValues.plain(value)));
                }
            }
            return values.size() == 1
                    ? new Source(Basis.DUPLICATE, portion.object().name(), field.name(), saying)
                    : null;
        }

        private @Nullable Source behindLookup(Row row, Field field) {
            for (var lookup : lookups) {
                if (row.get(lookup.name()) instanceof Ref ref
                        && !ref.object().equals(portion.object().name())
                        && isShared(portion, ref.object(), field)
                        && isFilled(rows.get(ref.id()), field)) {
                    return new Source(Basis.LOOKUP, ref.object(), field.name(), List.of(ref.id()));
                }
            }
            return null;
        }
    }
}
