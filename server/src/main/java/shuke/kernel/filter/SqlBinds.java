package shuke.kernel.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Constants as bind parameters of the column's own type: a cast of the column would cost its index. */
final class SqlBinds {
    private SqlBinds() {}

    static DataType<?> typeOf(Kind kind) {
        return switch (kind) {
            case TEXT, NOTHING -> SQLDataType.CLOB;
            case NUMBER, LENGTH -> SQLDataType.NUMERIC;
            case BOOLEAN -> SQLDataType.BOOLEAN;
            case DATE -> SQLDataType.LOCALDATE;
            case DATE_TIME -> SQLDataType.INSTANT;
            case REF -> SQLDataType.UUID;
            case TEXTS -> SQLDataType.CLOB.array();
            case REFS, WHOLE -> throw new IllegalArgumentException("no constants of this kind");
        };
    }

    static Field<?> of(@Nullable Object value, Kind kind) {
        return kind == Kind.TEXTS
                ? DSL.val(value == null ? null : texts((List<?>) value), SQLDataType.CLOB.array())
                : DSL.val(value, typeOf(kind));
    }

    /** @param beside the column that it is compared with */
    static Field<?> of(Object value, Kind kind, Field<?> beside) {
        return isWhole(beside) && isWhole(value)
                ? DSL.val(((BigDecimal) value).longValueExact(), SQLDataType.BIGINT)
                : of(value, kind);
    }

    static Condition isAmong(Field<Object> column, List<Object> values, Kind kind) {
        if (values.size() == 1) {
            return column.eq(SqlConditions.any(of(values.getFirst(), kind, column)));
        }
        return column.eq(DSL.any(SqlBinds.<Object>array(values, kind, column)));
    }

    @SuppressWarnings("unchecked") // the array is of the column's type, as the checker made sure
    private static <T> Field<T[]> array(List<Object> values, Kind kind, Field<?> column) {
        Field<?> array = switch (kind) {
            case NUMBER, LENGTH -> numbers(values, column);
            case BOOLEAN -> DSL.val(values.toArray(Boolean[]::new), SQLDataType.BOOLEAN.array());
            case DATE -> DSL.val(values.toArray(LocalDate[]::new), SQLDataType.LOCALDATE.array());
            case DATE_TIME -> DSL.val(values.toArray(Instant[]::new), SQLDataType.INSTANT.array());
            case REF -> DSL.val(values.toArray(UUID[]::new), SQLDataType.UUID.array());
            case TEXT -> DSL.val(texts(values), SQLDataType.CLOB.array());
            case TEXTS, REFS, WHOLE, NOTHING -> throw new IllegalArgumentException("not compared");
        };
        return (Field<T[]>) array;
    }

    private static Field<?> numbers(List<Object> values, Field<?> column) {
        return isWhole(column) && values.stream().allMatch(SqlBinds::isWhole)
                ? DSL.val(
                        values.stream()
                                .map(value -> ((BigDecimal) value).longValueExact())
                                .toArray(Long[]::new),
                        SQLDataType.BIGINT.array())
                : DSL.val(values.toArray(BigDecimal[]::new), SQLDataType.NUMERIC.array());
    }

    private static String[] texts(List<?> values) {
        return values.stream().map(String.class::cast).toArray(String[]::new);
    }

    private static boolean isWhole(Field<?> column) {
        return column.getDataType().getType() == Long.class;
    }

    private static boolean isWhole(Object value) {
        return value instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }
}
