package shuke.kernel.filter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.QualifiedAsterisk;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Naming;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.vault.Labels;
import shuke.kernel.vault.TokenQuery;
import shuke.kernel.vault.Vault;

/**
 * One statement about the records of one object: gives columns, values and conditions for paths, and joins what they need.
 * One per statement; not thread-safe. Names are quoted and qualified with the workspace's schema, values are bind parameters.
 * Nothing here leaves out records in the recycle bin, children inside {@code exists} aside: that is the caller's.
 */
public final class SqlScope {
    /** The alias of the table that a statement is about. */
    public static final String MAIN = "t";

    private final Workspace workspace;
    private final Schema schema;
    private final ObjectType object;
    private final Moment moment;
    private final Visibility visibility;
    /** By level: the outermost record, a child of it inside {@code exists}, a child of that … */
    private final List<SqlRecord> records = new ArrayList<>();

    private boolean stable = true;

    private final SqlValues values = new SqlValues(this);
    private final SqlSealed sealed;
    private final SqlConditions conditions;

    /** For the program itself, which sees every record. */
    public SqlScope(Workspace workspace, Schema schema, ObjectType object, Moment moment, Vault vault) {
        this(workspace, schema, object, moment, vault, Visibility.EVERYTHING, MAIN);
    }

    /**
     * @param schema the complete one: what somebody may name is asked before
     * @param visibility of the records that lookups and children lead to; not of those that the statement is about
     * @param alias of the table of the object
     */
    public SqlScope(
            Workspace workspace,
            Schema schema,
            ObjectType object,
            Moment moment,
            Vault vault,
            Visibility visibility,
            String alias) {
        this.sealed = new SqlSealed(this, workspace, vault);
        this.conditions = new SqlConditions(this, values, sealed);
        this.workspace = workspace;
        this.schema = schema;
        this.object = object;
        this.moment = moment;
        this.visibility = visibility;
        records.add(new SqlRecord(workspace, object, alias, visibility));
    }

    /** The object's table with a LEFT JOIN for each lookup that was asked for so far; so call it last. */
    public Table<?> from() {
        return records.getFirst().from();
    }

    /** The same, of records that another statement has picked, with {@link #all} and whatever else; so call it last, too. */
    public Table<?> from(Select<?> picked) {
        return records.getFirst().from(picked);
    }

    /** Every column of the object's table. */
    public QualifiedAsterisk all() {
        return records.getFirst().record(List.of()).asterisk();
    }

    public Field<UUID> id() {
        return records.getFirst().id(List.of());
    }

    /**
     * The columns that hold the value at a path, in the order of {@link Column#holding(shuke.kernel.schema.Field)}: several for money, names,
     * places and lookups to several objects; the one value of a formula; none for a lookup to many.
     */
    public List<Field<?>> columns(Path path) {
        var route = Routes.find(schema, object, path);
        if (route.field().type() instanceof FieldType.Formula) {
            return List.of(value(path));
        }
        return route.columns().stream()
                .<Field<?>>map(column -> records.getFirst().column(route.hops(), column))
                .toList();
    }

    /** The record that has the field at the end of a path: the record itself, or one that a lookup points to. */
    public Field<UUID> holderId(Path path) {
        return records.getFirst().id(Routes.find(schema, object, path).hops());
    }

    /** What records are put in order by: the value of a path, or the code of its order where it is sealed. */
    public Field<?> order(Path path) {
        return coded(path, Column.ORDER);
    }

    /** What tells whether records have the same: the value of a path, or its hash where it is sealed. */
    public Field<?> equality(Path path) {
        return coded(path, Column.HASH);
    }

    private Field<?> coded(Path path, String part) {
        var route = Routes.find(schema, object, path);
        return route.field().encrypted() ? sealed.code(route, part) : value(path);
    }

    /**
     * The one value of a path that sorts and compares: the amount of money, the id of a lookup, the result of a formula,
     * the full name. Of a sealed value there is none, and that is refused.
     */
    public Field<?> value(Path path) {
        var route = Routes.find(schema, object, path);
        if (route.field().type() instanceof FieldType.Formula formula) {
            var findings = new Findings();
            var name = new Expr.Name(path.steps(), Spot.NONE);
            var term = TypeChecker.of(schema, object, findings).check(name);
            return value(new Checked(object, term, formula.result(), findings));
        }
        return values.stored(0, route);
    }

    /** The id of the record that a lookup points to, also of one to several objects. */
    public Field<UUID> lookupTarget(Path path) {
        return values.stored(0, Routes.find(schema, object, path)).coerce(SQLDataType.UUID);
    }

    /** The table joined for the lookup, aliased; of a lookup to several objects the path names one: {@code regarding.account}. */
    public Table<?> table(Path lookup) {
        var route = Routes.find(schema, object, lookup);
        if (route.kind() != Kind.REF || route.targets().size() != 1) {
            throw new IllegalArgumentException(lookup + " points to no one object");
        }
        var target = schema.object(route.targets().getFirst());
        var column = route.columns().getFirst().name();
        var hop = new Hop(lookup.steps(), route.owner(), route.field(), column, target);
        return records.getFirst().record(Frame.joined(route.hops(), List.of(hop)));
    }

    /** True for the records for which the condition holds; for others false or empty, which is the same to WHERE. */
    public Condition condition(Checked checked) {
        note(checked);
        return conditions.of(checked.term());
    }

    /** The value of an expression; whole numbers as bigint, other numbers as numeric; conditions are never empty. */
    public Field<?> value(Checked checked) {
        note(checked);
        return values.result(checked.term(), checked.type());
    }

    /** Whether the statement so far means the same at another {@link Moment}. */
    public boolean isStable() {
        return stable;
    }

    private void note(Checked checked) {
        if (!checked.object().name().equals(object.name())) {
            throw new IllegalArgumentException(
                    "a condition on " + checked.object().name() + " asked of " + object.name());
        }
        stable &= checked.isStable();
    }

    /** True for the records that have the tokens of at least one of the queries. */
    public Condition condition(List<TokenQuery> ways) {
        return SqlSealed.anyTokens(records.getFirst().column(List.of(), Column.TOKENS), ways);
    }

    /** How often the record was changed. */
    public Field<Long> version() {
        return DSL.field(SqlRecord.of(records.getFirst().record(List.of()), SystemFields.VERSION), SQLDataType.BIGINT);
    }

    /** When the record went into the recycle bin; empty for those that are not there. */
    public Field<Instant> deletedAt() {
        return DSL.field(SqlRecord.of(records.getFirst().record(List.of()), "deleted_at"), SQLDataType.INSTANT);
    }

    /** Who put the record into the recycle bin; empty for those that are not there, and when the program itself did. */
    public Field<UUID> deletedBy() {
        return DSL.field(
                SqlRecord.of(records.getFirst().record(List.of()), SystemFields.DELETED_BY_COLUMN), SQLDataType.UUID);
    }

    /** What that person is called, as {@link Labels} has it. */
    public Field<String> deletedByLabel() {
        var people = schema.object(SystemFields.USER);
        return DSL.field(DSL.select(label(people, "remover"))
                .from(table(people.table()).as("remover"))
                .where(DSL.field(DSL.name("remover", "id"), SQLDataType.UUID).eq(deletedBy())));
    }

    /** The currency of the amount at the path: of money its own, of a formula that of the first amount that it reads. */
    public Field<?> currency(Path path) {
        return Routes.find(schema, object, path).field().type() instanceof FieldType.Formula
                ? amount(path).map(this::currency).orElseGet(() -> DSL.inline(null, SQLDataType.CLOB))
                : part(path, "currency").orElseThrow();
    }

    /** Of an amount that is summed up from others: the currencies without a rate that leave it empty; empty for others. */
    public Optional<Field<?>> withoutRate(Path path) {
        return part(path, Column.WITHOUT_RATE);
    }

    private Optional<Field<?>> part(Path path, String part) {
        var route = Routes.find(schema, object, path);
        return route.columns().stream()
                .filter(column -> column.part().equals(part))
                .findFirst()
                .map(column -> records.getFirst().column(route.hops(), column));
    }

    private Optional<Path> amount(Path formula) {
        var findings = new Findings();
        TypeChecker.of(schema, object, findings).check(new Expr.Name(formula.steps(), Spot.NONE));
        return findings.reads.stream().filter(this::isMoney).findFirst();
    }

    private boolean isMoney(Path path) {
        return Routes.find(schema, object, path).type() instanceof FieldType.MoneyAmount;
    }

    /** The ids that a lookup to many points to, in their order: an array, empty for none. */
    public Field<UUID[]> linkedIds(Path path) {
        return linked(path, DSL.field(DSL.name("link", "target"), SQLDataType.UUID));
    }

    /** What the records are called that a lookup to many points to, in the order of {@link #linkedIds}; see {@link Labels}. */
    public Field<String[]> linkedLabels(Path path) {
        var target = target(path);
        return linked(path, DSL.when(visibility.of(target, "target"), label(target, "target")));
    }

    /** What the record is called that a lookup points to; of a lookup to several objects the path names one; see {@link Labels}. */
    public Field<String> label(Path lookup) {
        var table = table(lookup);
        var target = schema.object(Routes.find(schema, object, lookup).targets().getFirst());
        return DSL.when(
                DSL.field(DSL.name(table.getName(), "id"), SQLDataType.UUID).isNotNull(),
                label(target, table.getName()));
    }

    private static Field<String> label(ObjectType target, String alias) {
        var id = DSL.field(DSL.name(alias, "id"), SQLDataType.UUID).cast(SQLDataType.CLOB);
        Field<String> label = DSL.inline(Labels.ID).concat(id);
        var fields = target.labelFields();
        for (var i = fields.size() - 1; i >= 0; i--) {
            var name = DSL.name(alias, Column.holding(fields.get(i)).getFirst().name());
            label = DSL.coalesce(DSL.inline(Labels.prefix(i)).concat(DSL.field(name, SQLDataType.CLOB)), label);
        }
        return label;
    }

    private ObjectType target(Path path) {
        return schema.object(Routes.find(schema, object, path).targets().getFirst());
    }

    private <T> Field<T[]> linked(Path path, Field<T> value) {
        var route = Routes.find(schema, object, path);
        var link = table(Naming.joinTable(route.owner(), route.field())).as("link");
        var target = table(target(path).table()).as("target");
        return DSL.array(DSL.select(value)
                .from(link)
                .join(target)
                .on(DSL.field(DSL.name("target", "id"), SQLDataType.UUID)
                        .eq(DSL.field(DSL.name("link", "target"), SQLDataType.UUID)))
                .where(DSL.field(DSL.name("link", "source"), SQLDataType.UUID)
                        .eq(records.getFirst().id(route.hops())))
                .orderBy(DSL.field(DSL.name("link", "position"))));
    }

    private Table<?> table(String name) {
        return DSL.table(DSL.name(workspace.schema(), name));
    }

    Moment moment() {
        return moment;
    }

    SqlConditions conditions() {
        return conditions;
    }

    SqlRecord record(int level) {
        return records.get(level);
    }

    /** True when a child fits that is tied to the record of {@code outer} and not in the recycle bin. */
    Condition exists(Term.Exists term) {
        var object = term.children().object();
        var alias = "c" + term.level();
        var child = new SqlRecord(workspace, object, alias, visibility);
        var parent = records.get(term.outer()).id(term.children().hops());
        records.add(child);
        var fits = conditions.of(term.condition());
        records.removeLast();
        return DSL.exists(DSL.selectOne()
                .from(child.from())
                .where(tied(child, parent, term.children().link()))
                .and(living(child))
                .and(visibility.of(object, alias))
                .and(fits));
    }

    private static Condition living(SqlRecord child) {
        var table = child.record(List.of());
        return DSL.field(SqlRecord.of(table, "deleted_at"), SQLDataType.INSTANT).isNull();
    }

    private static Condition tied(SqlRecord child, Field<UUID> parent, Children.Link link) {
        return switch (link) {
            case Children.Link.ByColumn(var column) ->
                DSL.field(SqlRecord.of(child.record(List.of()), column), SQLDataType.UUID)
                        .eq(parent);
            case Children.Link.ByTable(var name, var mine, var theirs) -> {
                var table = child.table(name).as(DSL.name("link"));
                yield child.id(List.of())
                        .in(DSL.select(DSL.field(SqlRecord.of(table, theirs), SQLDataType.UUID))
                                .from(table)
                                .where(DSL.field(SqlRecord.of(table, mine), SQLDataType.UUID)
                                        .eq(parent)));
            }
        };
    }
}
