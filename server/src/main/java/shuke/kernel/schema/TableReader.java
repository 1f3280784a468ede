package shuke.kernel.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import shuke.kernel.schema.ActualTables.ActualColumn;

/** Reads from PostgreSQL's catalogue what tables a workspace has: a few queries, however many tables there are. */
final class TableReader {
    private static final String TABLES = """
            select c.relname, coalesce(obj_description(c.oid, 'pg_class') = ?, false), pg_relation_size(c.oid) > 0
              from pg_class c
             where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p')
            """;
    private static final String COLUMNS = """
            select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), l.collname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              left join pg_collation l on l.oid = a.attcollation and l.collname <> 'default'
             where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
            """;
    private static final String CONSTRAINTS = """
            select c.relname, k.conname, k.convalidated
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid
             where c.relnamespace = ?::regnamespace and k.contype in ('f', 'c')
            """;
    private static final String INDEXES = """
            select c.relname, i.relname, x.indisvalid and x.indisready
              from pg_index x
              join pg_class c on c.oid = x.indrelid
              join pg_class i on i.oid = x.indexrelid
             where c.relnamespace = ?::regnamespace
            """;
    private static final String GUARDS = """
            select c.relname, t.tgname, true
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
             where c.relnamespace = ?::regnamespace and not t.tgisinternal
            union all
            select c.relname, p.polname, false
              from pg_policy p
              join pg_class c on c.oid = p.polrelid
             where c.relnamespace = ?::regnamespace
            """;
    private static final String SEQUENCES = """
            select relname from pg_class where relnamespace = ?::regnamespace and relkind = 'S'
            """;

    /** The comment on every table that is made from the schema. */
    static final String MARK = "made from the schema";

    private final DSLContext db;
    private final String schema;

    TableReader(DSLContext db, String schema) {
        this.db = db;
        this.schema = schema;
    }

    ActualTables read() {
        var columns = new HashMap<String, Map<String, ActualColumn>>();
        var constraints = flags(CONSTRAINTS);
        var indexes = flags(INDEXES);
        var guards = flags(GUARDS, 2);
        for (var row : db.fetch(COLUMNS, Sql.name(schema))) {
            columns.computeIfAbsent(row.get(0, String.class), t -> new HashMap<>())
                    .put(
                            row.get(1, String.class),
                            new ActualColumn(row.get(2, String.class), row.get(3, String.class)));
        }
        var tables = new HashMap<String, ActualTables.Table>();
        for (var row : db.fetch(TABLES, MARK, Sql.name(schema))) {
            var name = row.get(0, String.class);
            tables.put(
                    name,
                    new ActualTables.Table(
                            row.get(1, boolean.class),
                            row.get(2, boolean.class),
                            columns.getOrDefault(name, Map.of()),
                            constraints.getOrDefault(name, Map.of()),
                            indexes.getOrDefault(name, Map.of()),
                            guards.getOrDefault(name, Map.of())));
        }
        return new ActualTables(
                tables, Set.copyOf(db.fetch(SEQUENCES, Sql.name(schema)).getValues(0, String.class)));
    }

    private Map<String, Map<String, Boolean>> flags(String query) {
        return flags(query, 1);
    }

    /** @param times how often the query names the schema */
    private Map<String, Map<String, Boolean>> flags(String query, int times) {
        var all = new HashMap<String, Map<String, Boolean>>();
        for (var row :
                db.fetch(query, Collections.nCopies(times, Sql.name(schema)).toArray())) {
            all.computeIfAbsent(row.get(0, String.class), t -> new HashMap<>())
                    .put(row.get(1, String.class), row.get(2, Boolean.class));
        }
        return all;
    }
}
