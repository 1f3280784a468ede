package shuke.kernel.bi;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.Tabular;

/** The views of an access, and the table {@code bi_table}, which says what each of them tells. */
@Repository
class BiViewStore {
    private final DSLContext db;

    BiViewStore(DSLContext db) {
        this.db = db;
    }

    /** A view as it is declared. */
    private record View(String name, String columns) {}

    /** Brings the views to what they are to tell; those whose columns stay as they are are not touched. */
    void bring(Workspace workspace, BiAccess access, Tabular.All wanted) {
        var before = known(workspace, access);
        var after = wanted.tables().stream().collect(toMap(Tabular::object, BiViewStore::view));
        before.forEach((object, view) -> {
            if (!view.equals(after.get(object))) db.execute("drop view if exists " + place(access, view));
        });
        for (var table : wanted.tables()) {
            var view = view(table);
            if (!view.equals(before.get(table.object()))) make(workspace, access, table.object(), view);
        }
        write(workspace, access, wanted.tables());
        db.execute(
                "update %s.bi_access set follows = ? where id = ?".formatted(workspace.schema()),
                wanted.roles() + " " + wanted.schema() + " " + wanted.role(),
                access.id());
    }

    private Map<String, View> known(Workspace workspace, BiAccess access) {
        var views = new HashMap<String, View>();
        db.fetch(
                        "select object, name, columns from %s.bi_table where access = ?".formatted(workspace.schema()),
                        access.id())
                .forEach(row -> views.put(
                        row.get(0, String.class), new View(row.get(1, String.class), row.get(2, String.class))));
        return views;
    }

    private void make(Workspace workspace, BiAccess access, String object, View view) {
        db.execute("create view %s with (security_barrier) as select * from %s.bi_rows(%s) as t (%s)"
                .formatted(place(access, view), workspace.schema(), DSL.inline(object), view.columns()));
        db.execute("grant select on %s to %s".formatted(place(access, view), DSL.quotedName(access.login())));
    }

    private void write(Workspace workspace, BiAccess access, List<Tabular> tables) {
        db.execute("delete from %s.bi_table where access = ?".formatted(workspace.schema()), access.id());
        var rows = tables.stream()
                .map(table -> db.query(
                        "insert into %s.bi_table (access, object, name, columns, statement, is_stable, made_at) values (?, ?, ?, ?, ?, ?, now())"
                                .formatted(workspace.schema()),
                        access.id(),
                        table.object(),
                        table.name(),
                        view(table).columns(),
                        table.statement(),
                        table.isStable()))
                .toList();
        db.batch(rows).execute();
    }

    private static View view(Tabular table) {
        return new View(
                table.name(),
                table.columns().stream()
                        .map(column -> quoted(column.name()) + " " + column.type())
                        .collect(joining(", ")));
    }

    private static String place(BiAccess access, View view) {
        return quoted(access.login()) + "." + quoted(view.name());
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
