package shuke.kernel.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Decimals;
import shuke.kernel.base.Money;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Unsummed;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Evaluator;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.SystemFields;

/** One thing that is shown of a record: the columns that it takes, and what their cells mean. */
sealed interface Shown {
    String path();

    List<Field<?>> columns(SqlScope scope);

    int width();

    /** The value out of the cells; what is sealed is opened with the reading's vault. */
    @Nullable
    Object read(Reading reading, UUID id, @Nullable Object[] cells);

    /**
     * What the reader may see of it: the value, or its mask.
     *
     * @param root the object that the route starts from
     */
    static Shown of(Sight sight, ObjectType root, Route route) {
        var clear = clear(sight, root, route);
        var right = sight.right(route.holder().name(), route.field().name());
        return right == FieldRight.MASKED ? new Masked(route.field(), clear) : clear;
    }

    private static Shown clear(Sight sight, ObjectType root, Route route) {
        if (route.field().encrypted()) {
            return new Opened(route);
        }
        if (route.part() != null) {
            return new Computed(route, null);
        }
        return switch (route.field().type()) {
            case FieldType.Lookup lookup -> new Linked(route, lookup.to());
            case FieldType.FileRef file -> new Linked(route, List.of("file"));
            case FieldType.LookupMany many -> new LinkedMany(route, many.to());
            case FieldType.Formula(var text, var result) -> formula(sight, root, route, text, result);
            case FieldType.RollUp rollUp when rollUp.result() instanceof FieldType.MoneyAmount -> new Summed(route);
            default -> new Stored(route);
        };
    }

    /** What a formula reads is not asked: a right to its result is a right of its own. */
    private static Shown formula(Sight sight, ObjectType known, Route route, String text, FieldType result) {
        var schema = sight.schema();
        var root = schema.object(known.name());
        var checked = Conditions.expression(text, route.holder(), schema, result);
        var before = route.path().steps().size() - 1;
        var draws = checked.reads().stream()
                .map(path ->
                        Route.of(schema, root, route.beside(path.toString()).toString()))
                .toList();
        return draws.stream().anyMatch(draw -> draw.field().encrypted())
                ? new Evaluated(
                        route,
                        checked,
                        draws.stream().map(draw -> clear(sight, root, draw)).toList(),
                        before)
                : new Computed(route, result);
    }

    /** What the reader may know that it is there, but not what it is. */
    record Masked(shuke.kernel.schema.Field field, Shown clear) implements Shown {
        @Override
        public String path() {
            return clear.path();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return clear.columns(scope);
        }

        @Override
        public int width() {
            return clear.width();
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            return Masks.of(field, clear.read(reading, id, cells));
        }
    }

    /**
     * A formula that reads what is sealed: worked out here, after it was opened.
     *
     * @param draws what it reads
     * @param before the steps on the way to the record that has the formula
     */
    record Evaluated(Route route, Checked formula, List<Shown> draws, int before) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            var columns = new ArrayList<Field<?>>();
            columns.add(scope.holderId(route.path()));
            draws.forEach(draw -> columns.addAll(draw.columns(scope)));
            return columns;
        }

        @Override
        public int width() {
            return 1 + draws.stream().mapToInt(Shown::width).sum();
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            if (!(cells[0] instanceof UUID holder)) {
                return null;
            }
            var values = new HashMap<List<String>, @Nullable Object>();
            var at = 1;
            for (var draw : draws) {
                var steps = Path.of(draw.path()).steps();
                values.put(
                        steps.subList(before, steps.size()),
                        draw.read(reading, holder, Arrays.copyOfRange(cells, at, at + draw.width())));
                at += draw.width();
            }
            return Evaluator.evaluate(formula, path -> values.get(path.steps()), reading.moment());
        }
    }

    /** A sealed value, or a part of one. Beside it stands the id of the record that has it, which it is bound to. */
    record Opened(Route route) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            var whole = route.whole().path();
            return List.of(scope.columns(whole).getFirst(), scope.holderId(whole));
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            if (!(cells[1] instanceof UUID holder)) {
                return null;
            }
            var value = reading.open(route, holder, cells);
            return route.part() == null || value == null ? value : Parts.of(value, route.part());
        }
    }

    /** A field with columns of its own. */
    record Stored(Route route) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return scope.columns(route.path());
        }

        @Override
        public int width() {
            return Column.holding(route.field()).size();
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            return reading.open(route, id, cells);
        }
    }

    /** A sum of money, or why there is none. */
    record Summed(Route route) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return scope.columns(route.path());
        }

        @Override
        public int width() {
            return Column.holding(route.field()).size();
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            var sum = reading.open(route, id, cells);
            return sum == null && cells.length > 2 && cells[2] instanceof String[] codes && codes.length > 0
                    ? Unsummed.of(codes)
                    : sum;
        }
    }

    /** A formula, or a part of a value. */
    record Computed(Route route, @Nullable FieldType result) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return isMoney()
                    ? List.of(scope.value(route.path()), scope.currency(route.path()))
                    : List.of(scope.value(route.path()));
        }

        @Override
        public int width() {
            return isMoney() ? 2 : 1;
        }

        private boolean isMoney() {
            return result instanceof FieldType.MoneyAmount;
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            if (cells[0] == null) {
                return null;
            }
            if (isMoney()) {
                return cells[1] == null ? null : new Money(new BigDecimal(cells[0].toString()), cells[1].toString());
            }
            var value = reading.vault().plain(cells[0]);
            return result instanceof FieldType.Whole && value instanceof BigDecimal number
                    ? (Object) number.longValue()
                    : value instanceof BigDecimal number ? Decimals.plain(number) : value;
        }
    }

    /** A lookup with the name of what it points to. */
    record Linked(Route route, List<String> to) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            var columns = new ArrayList<Field<?>>(scope.columns(route.path()));
            for (var target : to) {
                columns.add(scope.label(to.size() == 1 ? route.path() : route.further(target)));
            }
            return columns;
        }

        @Override
        public int width() {
            return 2 * to.size();
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            for (var i = 0; i < to.size(); i++) {
                if (cells[i] instanceof UUID target) {
                    return new Ref(to.get(i), target, reading.label(to.get(i), target, cells[to.size() + i]));
                }
            }
            return null;
        }
    }

    /** A lookup to many, in their order. */
    record LinkedMany(Route route, String to) implements Shown {
        @Override
        public String path() {
            return route.path().toString();
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return List.of(scope.linkedIds(route.path()), scope.linkedLabels(route.path()));
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            if (!(cells[0] instanceof Object[] ids) || ids.length == 0) {
                return null;
            }
            var labels = (Object[]) cells[1];
            var refs = new ArrayList<Ref>();
            for (var i = 0; i < ids.length; i++) {
                var label = labels == null ? null : labels[i];
                refs.add(new Ref(to, (UUID) ids[i], reading.label(to, (UUID) ids[i], label)));
            }
            return refs;
        }
    }

    /** When the record went into the recycle bin. */
    record DeletedAt() implements Shown {
        @Override
        public String path() {
            return RecycleBin.DELETED_AT;
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return List.of(scope.deletedAt());
        }

        @Override
        public int width() {
            return 1;
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            return cells[0] == null ? null : reading.vault().plain(cells[0]);
        }
    }

    /** Who put the record into the recycle bin; nobody when the program itself did. */
    record DeletedBy() implements Shown {
        @Override
        public String path() {
            return RecycleBin.DELETED_BY;
        }

        @Override
        public List<Field<?>> columns(SqlScope scope) {
            return List.of(scope.deletedBy(), scope.deletedByLabel());
        }

        @Override
        public int width() {
            return 2;
        }

        @Override
        public @Nullable Object read(Reading reading, UUID id, @Nullable Object[] cells) {
            return cells[0] instanceof UUID remover
                    ? new Ref(SystemFields.USER, remover, reading.label(SystemFields.USER, remover, cells[1]))
                    : null;
        }
    }
}
