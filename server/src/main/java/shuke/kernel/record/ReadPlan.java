package shuke.kernel.record;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.sql.RenderedQuery;

/**
 * One page as one statement: first which records, in order; then, for just those, what they point to. The inner part joins
 * only what filters and sorts, so that its index is used whatever is asked for, and no record is fetched twice.
 */
final class ReadPlan {
    /** Counting goes no further than this. */
    static final int MOST_COUNTED = 10_000;

    private final @Nullable Checked filter;
    private final boolean deleted;
    private final Order order;
    private final Selection selection;
    private final int skip;
    private final int limit;
    private final Statements<List<Boolean>> statements = new Statements<>();

    ReadPlan(Reading reading, Query query) {
        this(reading, query, 0);
    }

    /** @param skip how many records behind the cursor are left out */
    ReadPlan(Reading reading, Query query, int skip) {
        this.filter = query.filter() == null ? null : reading.condition(query.filter());
        this.deleted = query.deleted();
        this.order = Order.of(reading, query.sort(), query.deleted());
        var asked = Selection.of(reading, query.fields());
        this.selection = query.deleted() ? asked.withDeletion() : asked;
        this.skip = skip;
        this.limit = query.limit();
    }

    Order order() {
        return order;
    }

    Selection selection() {
        return selection;
    }

    int limit() {
        return limit;
    }

    /** Its parameters stand for {@link Keyset#values}. */
    RenderedQuery statement(Configuration configuration, Reading reading, @Nullable Cursor cursor) {
        return statements.of(
                configuration, Cursor.form(cursor), reading::scope, scopes -> select(reading, scopes, cursor));
    }

    /** The columns of the cursor come first: the id and then the sort keys as text. */
    private Select<?> select(Reading reading, Supplier<SqlScope> scopes, @Nullable Cursor cursor) {
        var scope = scopes.get();
        var columns = new ArrayList<SelectField<?>>();
        columns.add(scope.id());
        var keys = keys();
        for (var i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).cast(SQLDataType.CLOB).as("c" + i));
        }
        columns.addAll(selection.columns(scope));
        return DSL.select(columns)
                .from(scope.from(page(reading, scopes.get(), cursor)))
                .where(reading.acting())
                .orderBy(new Keyset(keys, order, scope.id()).order());
    }

    /** What the page was sorted by, as seen from outside of it; no column is called so, because no name has a blank. */
    private List<Field<?>> keys() {
        return IntStream.range(0, order.keys().size())
                .<Field<?>>mapToObj(i -> field(name("key " + i)))
                .toList();
    }

    private Select<?> page(Reading reading, SqlScope scope, @Nullable Cursor cursor) {
        var keys = order.keys().stream()
                .<Field<?>>map(key -> value(scope, key.path()))
                .toList();
        var keyset = new Keyset(keys, order, scope.id());
        var columns = new ArrayList<SelectFieldOrAsterisk>();
        columns.add(scope.all());
        for (var i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).as("key " + i));
        }
        var asked = asked(scope);
        var branches = keyset.after(cursor).stream()
                .map(after -> DSL.select(columns)
                        .from(scope.from())
                        .where(asked) // what the caller wants
                        .and(reading.allowed()) // what the rules leave
                        .and(after)
                        .orderBy(keyset.order()))
                .toList();
        return branches.size() == 1
                ? branches.getFirst().offset(inline(skip)).limit(oneMore())
                : both(branches.stream()
                        .<Select<?>>map(branch -> branch.limit(inline(skip + limit + 1)))
                        .toList());
    }

    private static Field<?> value(SqlScope scope, Path key) {
        return key.equals(Order.DELETED_AT) ? scope.deletedAt() : scope.order(key);
    }

    /** Both branches are short; what does not fit on the page falls off after they are put in order. */
    @SuppressWarnings({"unchecked", "rawtypes"
    }) // the branches have the same columns; their types are known at run time only
    private Select<?> both(List<Select<?>> branches) {
        var union =
                ((Select) branches.get(0)).unionAll((Select) branches.get(1)).asTable("both");
        return DSL.select(asterisk())
                .from(union)
                .orderBy(new Keyset(keys(), order, field(name("id"), UUID.class)).order())
                .offset(inline(skip))
                .limit(oneMore());
    }

    /** One more row tells whether there is a next page. Written out: of a parameter PostgreSQL expects a tenth of the table, and plans the statement anew for every page. */
    private Param<Integer> oneMore() {
        return inline(limit + 1);
    }

    private Condition asked(SqlScope scope) {
        var there = deleted ? scope.deletedAt().isNotNull() : scope.deletedAt().isNull();
        return there.and(filter == null ? trueCondition() : scope.condition(filter));
    }

    Select<?> count(Reading reading) {
        var scope = reading.scope();
        return count(reading, scope, asked(scope));
    }

    /** How many records are in the recycle bin. */
    static Select<Record1<Integer>> countBin(Reading reading) {
        var scope = reading.scope();
        return count(reading, scope, scope.deletedAt().isNotNull());
    }

    private static Select<Record1<Integer>> count(Reading reading, SqlScope scope, Condition asked) {
        var some = selectOne()
                .from(scope.from())
                .where(asked)
                .and(reading.allowed())
                .limit(inline(MOST_COUNTED + 1));
        return selectCount().from(some).where(reading.acting());
    }
}
