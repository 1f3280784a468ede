package shuke.kernel.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Decimals;
import shuke.kernel.base.Money;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Unsummed;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.vault.Vault;

/** One thing that is shown of a record: the columns that it takes, and what their cells mean. */
sealed interface Shown {
    String path();

    List<Field<?>> columns(SqlScope scope);

    int width();

    @Nullable
    Object read(Vault vault, @Nullable Object[] cells);

    static Shown of(Route route) {
        if (route.part() != null) {
            return new Computed(route, null);
        }
        return switch (route.field().type()) {
            case FieldType.Lookup lookup -> new Linked(route, lookup.to());
            case FieldType.FileRef file -> new Linked(route, List.of("file"));
            case FieldType.LookupMany many -> new LinkedMany(route, many.to());
            case FieldType.Formula(var text, var result) -> new Computed(route, result);
            case FieldType.RollUp rollUp when rollUp.result() instanceof FieldType.MoneyAmount -> new Summed(route);
            default -> new Stored(route);
        };
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
            return Column.of(route.field()).size();
        }

        @Override
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            return vault.open(route.field(), cells);
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
            return Column.of(route.field()).size();
        }

        @Override
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            var sum = vault.open(route.field(), cells);
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
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            if (cells[0] == null) {
                return null;
            }
            if (isMoney()) {
                return cells[1] == null ? null : new Money(new BigDecimal(cells[0].toString()), cells[1].toString());
            }
            var value = vault.plain(cells[0]);
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
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            for (var i = 0; i < to.size(); i++) {
                if (cells[i] instanceof UUID id) {
                    var label = cells[to.size() + i];
                    return new Ref(to.get(i), id, label == null ? null : label.toString());
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
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            if (!(cells[0] instanceof Object[] ids) || ids.length == 0) {
                return null;
            }
            var labels = (Object[]) cells[1];
            var refs = new ArrayList<Ref>();
            for (var i = 0; i < ids.length; i++) {
                var label = labels == null ? null : labels[i];
                refs.add(new Ref(to, (UUID) ids[i], label == null ? null : label.toString()));
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
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            return cells[0] == null ? null : vault.plain(cells[0]);
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
        public @Nullable Object read(Vault vault, @Nullable Object[] cells) {
            return cells[0] instanceof UUID id
                    ? new Ref(SystemFields.USER, id, cells[1] == null ? null : cells[1].toString())
                    : null;
        }
    }
}
