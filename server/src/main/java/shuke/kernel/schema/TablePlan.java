package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables that a schema asks for, as plain values. Equal schemas ask for equal tables. */
record TablePlan(List<Table> tables, List<String> sequences) {
    /** Raised when the same schema comes to ask for something else, so that every workspace looks at its tables again. */
    private static final int EDITION = 2;

    TablePlan {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    record Table(
            String name,
            List<Col> columns,
            List<ForeignKey> keys,
            List<Check> checks,
            List<Index> indexes,
            List<Guard> guards) {
        Table {
            guards = List.copyOf(guards);
            columns = List.copyOf(columns);
            keys = List.copyOf(keys);
            checks = List.copyOf(checks);
            indexes = List.copyOf(indexes);
        }
    }

    /** @param rest what stands behind the type when the column is made with its table, such as {@code not null} */
    record Col(String name, String type, @Nullable String collation, String rest) {
        String sql() {
            return Sql.name(name) + " " + typeSql() + (rest.isEmpty() ? "" : " " + rest);
        }

        String typeSql() {
            return type + (collation == null ? "" : " collate " + Sql.name(collation));
        }
    }

    /** A foreign key of one column to the id of another table. */
    record ForeignKey(String name, String column, String target, String onDelete) {
        static ForeignKey of(String table, String column, String target, String onDelete) {
            var name = Naming.named("fk", table + "_" + column, table + "." + column + ">" + target + " " + onDelete);
            return new ForeignKey(name, column, target, onDelete);
        }

        String sql(String schema) {
            return "constraint " + Sql.name(name) + " foreign key (" + Sql.name(column) + ") references "
                    + Sql.name(schema, target) + " (id) on delete " + onDelete;
        }
    }

    record Check(String name, String condition) {
        static Check of(String table, String what, String condition) {
            return new Check(Naming.named("ck", table + "_" + what, table + " " + condition), condition);
        }

        String sql() {
            return "constraint " + Sql.name(name) + " check (" + condition + ")";
        }
    }

    /**
     * @param keys what is indexed, as SQL
     * @param where which rows, as SQL; empty for all
     * @param options how it is kept, as SQL; empty for as usual
     * @param columns the columns concerned
     */
    record Index(
            String name,
            boolean unique,
            String method,
            List<String> keys,
            String where,
            String options,
            List<String> columns) {
        static Index of(
                String table, boolean unique, String method, List<String> columns, List<String> keys, String where) {
            return of(table, unique, method, columns, keys, where, "");
        }

        static Index of(
                String table,
                boolean unique,
                String method,
                List<String> columns,
                List<String> keys,
                String where,
                String options) {
            var definition = table + " " + unique + method + keys + where + options;
            var name = Naming.named(unique ? "ux" : "ix", table + "_" + String.join("_", columns), definition);
            return new Index(name, unique, method, keys, where, options, List.copyOf(columns));
        }

        String sql(String schema, String table, boolean concurrently) {
            return "create " + (unique ? "unique " : "") + "index " + (concurrently ? "concurrently " : "")
                    + Sql.name(name) + " on " + Sql.name(schema, table) + " using " + method + " ("
                    + String.join(", ", keys) + ")" + (options.isEmpty() ? "" : " with (" + options + ")")
                    + (where.isEmpty() ? "" : " where " + where);
        }
    }

    /**
     * What watches over a table: a trigger, a row policy.
     *
     * @param first what it speaks of and has to be there before, such as functions; each may be there already
     * @param sql with {@link #WORKSPACE} where the PostgreSQL schema stands
     * @param then what is done once it is there; empty for nothing
     */
    record Guard(Kind kind, String name, List<String> first, String sql, String then) {
        static final String WORKSPACE = "{workspace}";

        Guard {
            first = List.copyOf(first);
        }

        /** What sort of thing it is; the word is that of SQL. */
        enum Kind {
            TRIGGER("tg"),
            POLICY("pl");

            private final String prefix;

            Kind(String prefix) {
                this.prefix = prefix;
            }
        }

        /** @param definition what stands behind {@code create trigger <name>} */
        static Guard of(Kind kind, String table, String what, String definition, String then) {
            var name = Naming.named(kind.prefix, table + "_" + what, definition + then);
            return new Guard(kind, name, List.of(), definition, then);
        }

        Guard behind(List<String> statements) {
            return new Guard(kind, name, statements, sql, then);
        }

        List<String> create(String schema) {
            var create = "create " + word() + " " + Sql.name(name) + " " + sql;
            return Stream.concat(first.stream(), Stream.of(create, then))
                    .filter(statement -> !statement.isEmpty())
                    .map(statement -> statement.replace(WORKSPACE, Sql.name(schema)))
                    .toList();
        }

        private String word() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param collation the collation of text that people read in order */
    static TablePlan of(Schema schema, String collation) {
        var tables = new ArrayList<Table>();
        for (var object : schema.objects()) {
            tables.add(ObjectTable.of(schema, object, collation));
            manyOf(object).forEach(field -> tables.add(JoinTable.of(schema, object, field)));
        }
        return new TablePlan(
                tables,
                schema.objects().stream().flatMap(TablePlan::sequencesOf).toList());
    }

    private static Stream<Field> manyOf(ObjectType object) {
        return object.fields().stream().filter(field -> field.type() instanceof FieldType.LookupMany);
    }

    private static Stream<String> sequencesOf(ObjectType object) {
        return object.fields().stream()
                .filter(field -> field.type() instanceof FieldType.AutoNumber)
                .map(field -> Naming.sequence(object, field));
    }

    /** Tells whether tables were brought to this plan before. */
    String fingerprint() {
        return EDITION + "-" + Hashes.sha256(toString());
    }
}
