package shuke.kernel.record;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a cursor. An index on (key, id) finds it at once, however deep the page is: comparisons are row
 * comparisons, and the records with an empty key, which an OR would make the index useless for, are a branch of their own.
 */
final class Keyset {
    private static final Param<UUID> LAST_ID = param("lastId", UUID.class);

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
            return List.of(beyondId());
        }
        var first = keys.getFirst();
        if (cursor.keys().getFirst() == null) {
            var among = and(first.isNull(), tail(cursor, 1));
            return descending.getFirst() ? List.of(among) : List.of(among, first.isNotNull());
        }
        var among = keys.size() == 1 && descending.getFirst() == idDescending
                ? compact(first)
                : and(bound(first), tail(cursor, 0));
        return descending.getFirst() ? List.of(among, first.isNull()) : List.of(among);
    }

    private <T> Condition compact(Field<T> key) {
        var here = row(key, id);
        var there = row(last(key, 0), LAST_ID);
        return idDescending ? here.lt(there) : here.gt(there);
    }

    private <T> Condition bound(Field<T> key) {
        return descending.getFirst() ? key.le(last(key, 0)) : key.ge(last(key, 0));
    }

    private Condition beyondId() {
        return idDescending ? id.lt(LAST_ID) : id.gt(LAST_ID);
    }

    /** Lexicographic order from the key at {@code from} on. */
    private Condition tail(Cursor cursor, int from) {
        var ways = new ArrayList<Condition>();
        Condition equal = trueCondition();
        for (var i = from; i < keys.size(); i++) {
            var empty = cursor.keys().get(i) == null;
            ways.add(and(equal, beyond(keys.get(i), i, empty)));
            equal = and(equal, empty ? keys.get(i).isNull() : same(keys.get(i), i));
        }
        ways.add(and(equal, beyondId()));
        return or(ways);
    }

    private <T> Condition beyond(Field<T> key, int at, boolean empty) {
        if (empty) {
            return descending.get(at) ? falseCondition() : key.isNotNull();
        }
        return descending.get(at) ? or(key.lt(last(key, at)), key.isNull()) : key.gt(last(key, at));
    }

    private static <T> Condition same(Field<T> key, int at) {
        return key.eq(last(key, at));
    }

    /** The key of the last record seen. */
    private static <T> Field<T> last(Field<T> key, int at) {
        return param("last" + at, String.class).cast(key.getDataType());
    }

    /** What the parameters of the conditions stand for; which of the keys are empty shapes the conditions themselves. */
    static Map<String, Object> values(@Nullable Cursor cursor) {
        var values = new HashMap<String, Object>();
        if (cursor != null) {
            values.put(LAST_ID.getParamName(), cursor.id());
            for (var i = 0; i < cursor.keys().size(); i++) {
                var key = cursor.keys().get(i);
                if (key != null) {
                    values.put("last" + i, key);
                }
            }
        }
        return values;
    }
}
