package shuke.kernel.record;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a cursor. An index on (key, id) finds it at once, however deep the page is: comparisons are row
 * comparisons, and the records with an empty key, which an OR would make the index useless for, are a branch of their own.
 */
final class Keyset {
    private final List<Field<?>> keys;
    private final List<Boolean> descending;
    private final Field<UUID> id;
    private final boolean idDescending;

    Keyset(List<Field<?>> keys, Order order, Field<UUID> id) {
        this.keys = List.copyOf(keys);
        this.descending = order.keys().stream().map(Order.Key::descending).toList();
        this.id = id;
        this.idDescending = order.isIdDescending();
    }

    List<SortField<?>> order() {
        var order = new ArrayList<SortField<?>>();
        for (var i = 0; i < keys.size(); i++) {
            order.add(
                    descending.get(i)
                            ? keys.get(i).desc().nullsLast()
                            : keys.get(i).asc().nullsFirst());
        }
        order.add(idDescending ? id.desc() : id.asc());
        return order;
    }

    /** Conditions whose records, one after the other, are what comes after the cursor; one or two. */
    List<Condition> after(@Nullable Cursor cursor) {
        if (cursor == null) {
            return List.of(trueCondition());
        }
        if (keys.isEmpty()) {
            return List.of(idDescending ? id.lt(cursor.id()) : id.gt(cursor.id()));
        }
        var first = keys.getFirst();
        var value = cursor.keys().getFirst();
        if (value == null) {
            var among = and(first.isNull(), tail(cursor, 1));
            return descending.getFirst() ? List.of(among) : List.of(among, first.isNotNull());
        }
        var among = keys.size() == 1 && descending.getFirst() == idDescending
                ? compact(first, value, cursor.id())
                : and(bound(first, value), tail(cursor, 0));
        return descending.getFirst() ? List.of(among, first.isNull()) : List.of(among);
    }

    private <T> Condition compact(Field<T> key, String value, UUID last) {
        var here = row(key, id);
        var there = row(cast(value, key), val(last));
        return idDescending ? here.lt(there) : here.gt(there);
    }

    private <T> Condition bound(Field<T> key, String value) {
        return descending.getFirst() ? key.le(cast(value, key)) : key.ge(cast(value, key));
    }

    /** Lexicographic order from the key at {@code from} on. */
    private Condition tail(Cursor cursor, int from) {
        var ways = new ArrayList<Condition>();
        Condition equal = trueCondition();
        for (var i = from; i < keys.size(); i++) {
            ways.add(and(equal, beyond(keys.get(i), cursor.keys().get(i), descending.get(i))));
            equal = and(equal, same(keys.get(i), cursor.keys().get(i)));
        }
        ways.add(and(equal, idDescending ? id.lt(cursor.id()) : id.gt(cursor.id())));
        return or(ways);
    }

    private static <T> Condition beyond(Field<T> key, @Nullable String value, boolean descending) {
        if (value == null) {
            return descending ? falseCondition() : key.isNotNull();
        }
        return descending ? or(key.lt(cast(value, key)), key.isNull()) : key.gt(cast(value, key));
    }

    private static <T> Condition same(Field<T> key, @Nullable String value) {
        return value == null ? key.isNull() : key.eq(cast(value, key));
    }

    private static <T> Field<T> cast(String value, Field<T> key) {
        return val(value).cast(key.getDataType());
    }
}
