package shuke.kernel.record;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import shuke.kernel.base.Page;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Pointer;

/** How many records point to one record, lookup by lookup, as one statement; it finds nothing when the record is not there. */
record RelatedPlan(Reading reading, UUID id, List<Behind> behind) {
    /** Counting goes no further than this: whoever looks at a record wants to know whether there are some or many. */
    private static final int MOST_COUNTED = 1_000;

    /** One lookup, and how records behind it are read. */
    record Behind(Pointer pointer, Reading reading) {}

    RelatedPlan {
        behind = List.copyOf(behind);
    }

    Select<?> select() {
        var scope = reading.scope();
        var counts = behind.stream().<SelectField<?>>map(this::count).toList();
        return DSL.select(scope.id())
                .select(counts)
                .from(scope.from())
                .where(reading.acting())
                .and(scope.id().eq(id))
                .and(scope.deletedAt().isNull())
                .and(reading.allowed());
    }

    private Field<Integer> count(Behind one) {
        var scope = one.reading().scope();
        var points = Conditions.condition(pointing(one.pointer()), one.reading().object(), reading.schema());
        var asked = scope.condition(points); // first, because it tells the scope what to join
        var some = selectOne()
                .from(scope.from())
                .where(asked)
                .and(scope.deletedAt().isNull())
                .and(one.reading().allowed())
                .limit(inline(MOST_COUNTED + 1));
        return field(selectCount().from(some));
    }

    private Filter pointing(Pointer pointer) {
        var field = pointer.field().name();
        var many = pointer.field().type() instanceof FieldType.LookupMany;
        return new Filter.Tree(
                many
                        ? Map.of("op", "hasAny", "field", field, "value", List.of(id.toString()))
                        : Map.of("op", "eq", "field", field, "value", id.toString()));
    }

    /** The counts out of the one row that {@link #select} finds. */
    List<RelatedCount> counts(Record row) {
        return IntStream.range(0, behind.size())
                .mapToObj(i -> counted(behind.get(i).pointer(), row.get(i + 1, Integer.class)))
                .toList();
    }

    private static RelatedCount counted(Pointer pointer, int number) {
        var count = new Page.Count(Math.min(number, MOST_COUNTED), number > MOST_COUNTED);
        return new RelatedCount(pointer.object(), pointer.field().name(), count);
    }
}
