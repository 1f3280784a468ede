package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Steps.Alone;
import shuke.kernel.schema.TablePlan.Col;
import shuke.kernel.schema.TablePlan.Index;
import shuke.kernel.schema.TablePlan.Table;

/**
 * The way from the tables that there are to the tables that are wanted: a pure function. Columns are never dropped here;
 * only somebody who removes a field does that. Constraints and indexes are told apart by name, which holds a hash of their
 * definition; those that other rooms made are left alone.
 */
final class TableDiff {
    private static final Pattern OURS = Pattern.compile("(ix|ux|fk|ck|tg|pl)_.*_[0-9a-f]{8}");

    private final String schema;
    private final TablePlan plan;
    private final ActualTables actual;
    private final List<Alone> before = new ArrayList<>();
    private final List<String> within = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private final List<String> last = new ArrayList<>();
    private final List<Alone> after = new ArrayList<>();

    private TableDiff(String schema, TablePlan plan, ActualTables actual) {
        this.schema = schema;
        this.plan = plan;
        this.actual = actual;
    }

    static Steps between(String schema, TablePlan plan, ActualTables actual) {
        return new TableDiff(schema, plan, actual).steps();
    }

    private Steps steps() {
        plan.sequences().stream()
                .filter(name -> !actual.sequences().contains(name))
                .forEach(name -> within.add("create sequence " + Sql.name(schema, name)));
        for (var table : plan.tables()) {
            var there = actual.tables().get(table.name());
            if (there == null) {
                create(table);
            } else {
                alter(table, there);
            }
        }
        within.addAll(late);
        within.addAll(last);
        return new Steps(before, within, after);
    }

    private void create(Table table) {
        var columns = table.columns().stream().map(Col::sql).collect(Collectors.joining(", "));
        within.add("create table " + name(table) + " (" + columns + ")");
        within.add("comment on table " + name(table) + " is " + Sql.text(TableReader.MARK));
        table.columns().forEach(column -> within.addAll(counted(table, column)));
        table.indexes().forEach(index -> within.add(index.sql(schema, table.name(), false)));
        var constraints = new ArrayList<String>();
        table.guards().forEach(guard -> last.addAll(guard.create(schema)));
        table.checks().forEach(check -> constraints.add("add " + check.sql()));
        table.keys().forEach(key -> constraints.add("add " + key.sql(schema)));
        if (!constraints.isEmpty()) { // last, when all tables are there
            late.add("alter table " + name(table) + " " + String.join(", ", constraints));
        }
    }

    private void alter(Table table, ActualTables.Table there) {
        if (!there.ours()) {
            throw new IllegalStateException("the table " + table.name() + " belongs to the program itself");
        }
        var changes = new ArrayList<String>();
        table.columns().forEach(column -> column(column, there.columns().get(column.name()), changes));
        there.columns().keySet().stream()
                .filter(name -> name.startsWith(Conversion.NEW)) // a change of type was cut off
                .forEach(name -> changes.add("drop column " + Sql.name(name)));
        if (!changes.isEmpty()) {
            within.add("alter table " + name(table) + " " + String.join(", ", changes));
        }
        table.columns().stream()
                .filter(column -> !there.columns().containsKey(column.name()))
                .forEach(column -> within.addAll(counted(table, column)));
        table.checks().forEach(check -> constraint(table, there, check.name(), check.sql()));
        table.keys().forEach(key -> constraint(table, there, key.name(), key.sql(schema)));
        table.indexes().forEach(index -> index(table, there, index));
        table.guards().stream()
                .filter(guard -> !there.guards().containsKey(guard.name()))
                .forEach(guard -> last.addAll(guard.create(schema)));
        leftOver(there.guards(), guardsOf(table))
                .forEach(name -> last.add(
                        drop(table, name, Boolean.TRUE.equals(there.guards().get(name)))));
        leftOver(there.constraints(), constraintsOf(table))
                .forEach(name -> within.add("alter table " + name(table) + " drop constraint " + Sql.name(name)));
        leftOver(there.indexes(), indexesOf(table)).forEach(name -> after.add(new Alone(drop(name), "")));
    }

    private static void column(Col wanted, ActualTables.@Nullable ActualColumn there, List<String> changes) {
        if (there == null) {
            changes.add("add column " + wanted.sql());
        } else if (!there.type().equals(wanted.type())) {
            throw new IllegalStateException("the column " + wanted.name() + " is " + there.type() + " and should be "
                    + wanted.type() + "; a migration has to change it");
        } else if (wanted.collation() != null && !wanted.collation().equals(there.collation())) {
            changes.add("alter column " + Sql.name(wanted.name()) + " type " + wanted.typeSql());
        }
    }

    /** Of tokens PostgreSQL has to know which are frequent: it finds those few in an order, and rare ones by their index. */
    private List<String> counted(Table table, Col column) {
        if (!column.type().equals(Column.TOKENS.sqlType())) return List.of();
        return List.of(
                "alter table " + name(table) + " alter column " + Sql.name(column.name()) + " set statistics 500");
    }

    private void constraint(Table table, ActualTables.Table there, String name, String sql) {
        var validated = there.constraints().get(name);
        if (validated == null) {
            late.add("alter table " + name(table) + " add " + sql + (there.filled() ? " not valid" : ""));
        }
        if (validated == null ? there.filled() : !validated) {
            after.add(new Alone("alter table " + name(table) + " validate constraint " + Sql.name(name), ""));
        }
    }

    private void index(Table table, ActualTables.Table there, Index index) {
        var whole = there.indexes().get(index.name());
        if (Boolean.TRUE.equals(whole)) {
            return;
        }
        if (!there.filled() && whole == null) {
            late.add(index.sql(schema, table.name(), false));
            return;
        }
        // unique over columns that hold values already: first the index, then the word that they are unique
        var first = index.unique() && there.columns().keySet().containsAll(index.columns());
        (first ? before : after).add(new Alone(index.sql(schema, table.name(), true), drop(index.name())));
    }

    private String drop(String index) {
        return "drop index concurrently if exists " + Sql.name(schema, index);
    }

    private static List<String> leftOver(Map<String, Boolean> there, Set<String> wanted) {
        return there.keySet().stream()
                .filter(name -> OURS.matcher(name).matches() && !wanted.contains(name))
                .sorted()
                .toList();
    }

    private static Set<String> constraintsOf(Table table) {
        var names = table.keys().stream().map(TablePlan.ForeignKey::name).collect(Collectors.toSet());
        table.checks().forEach(check -> names.add(check.name()));
        return names;
    }

    private String drop(Table table, String guard, boolean isTrigger) {
        return "drop " + (isTrigger ? "trigger " : "policy ") + Sql.name(guard) + " on " + name(table);
    }

    private static Set<String> guardsOf(Table table) {
        return table.guards().stream().map(TablePlan.Guard::name).collect(Collectors.toSet());
    }

    private static Set<String> indexesOf(Table table) {
        return table.indexes().stream().map(Index::name).collect(Collectors.toSet());
    }

    private String name(Table table) {
        return Sql.name(schema, table.name());
    }
}
