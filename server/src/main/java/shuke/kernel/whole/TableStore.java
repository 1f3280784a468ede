package shuke.kernel.whole;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Tables of other rooms as they are, row by row, for taking them out and in; see {@code whole/tables.yaml}. */
@Repository
class TableStore {
    private static final int AT_ONCE = 500;

    private final DSLContext db;

    TableStore(DSLContext db) {
        this.db = db;
    }

    /** Until the transaction ends moments are written in UTC. */
    void speakUtc() {
        db.execute("set local time zone 'UTC'");
    }

    /** All rows in their order, each as JSON by column; to be closed. Within a transaction they are fetched as they are taken. */
    Stream<String> rows(Workspace workspace, TakenTable table) {
        var order = table.order().stream().map(TableStore::quoted).collect(joining(", "));
        return db
                .resultQuery("select cast(to_jsonb(t) as text) from %s as t order by %s"
                        .formatted(place(workspace, table), order))
                .fetchSize(AT_ONCE)
                .fetchLazy()
                .stream()
                .map(row -> row.get(0, String.class));
    }

    void clear(Workspace workspace, TakenTable table) {
        db.execute("delete from " + place(workspace, table));
    }

    /**
     * @param columns of the rows; all others get what is usual
     * @param rows as JSON by column
     */
    void put(Workspace workspace, TakenTable table, Collection<String> columns, List<String> rows) {
        var names = columns.stream().map(TableStore::quoted).collect(joining(", "));
        db.execute(
                "insert into %1$s (%2$s) select %2$s from jsonb_populate_recordset(null::%1$s, ?::jsonb)"
                        .formatted(place(workspace, table), names),
                DSL.val("[" + String.join(",", rows) + "]"));
    }

    private static String place(Workspace workspace, TakenTable table) {
        return quoted(workspace.schema()) + "." + quoted(table.table());
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
