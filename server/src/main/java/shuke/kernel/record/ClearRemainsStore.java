package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.ValueConverter.Stored;
import shuke.kernel.sql.Acting;

/** Columns in which an older program kept in clear what is sealed now. */
@Component
class ClearRemainsStore {
    private static final int AT_ONCE = 1_000;

    private final DSLContext db;

    ClearRemainsStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /** The names of the columns of every table. */
    Map<String, Set<String>> columns(Workspace workspace) {
        var columns = new LinkedHashMap<String, Set<String>>();
        db.fetch(
                        "select table_name, column_name from information_schema.columns where table_schema = ?",
                        workspace.schema())
                .forEach(row -> columns.computeIfAbsent(row.get(0, String.class), table -> new LinkedHashSet<>())
                        .add(row.get(1, String.class)));
        return columns;
    }

    /** The next records that hold something in clear, locked until the transaction ends. */
    List<Stored> next(Workspace workspace, ObjectType object, Field field) {
        var clear = Column.clear(field);
        return db.fetch("select id, %s from %s where num_nonnulls(%s) > 0 order by id limit %d for no key update"
                        .formatted(
                                clear.stream()
                                        .map(column -> "to_jsonb(" + Sql.quoted(column.name()) + ") #>> '{}'")
                                        .collect(joining(", ")),
                                Sql.table(workspace, object),
                                clear.stream()
                                        .map(column -> Sql.quoted(column.name()))
                                        .collect(joining(", ")),
                                AT_ONCE))
                .map(row -> new Stored(
                        row.get(0, UUID.class),
                        IntStream.rangeClosed(1, clear.size())
                                .<@Nullable String>mapToObj(i -> row.get(i, String.class))
                                .toList()));
    }

    /** Puts sealed cells in the place of those in clear. */
    void put(Workspace workspace, ObjectType object, Field field, List<UUID> ids, List<List<@Nullable String>> cells) {
        var sealed = Column.of(field);
        var binds = new ArrayList<Object>();
        binds.add(ids.toArray(UUID[]::new));
        for (var i = 0; i < sealed.size(); i++) {
            var at = i;
            binds.add(cells.stream().map(row -> row.get(at)).toArray(String[]::new));
        }
        var sets = new ArrayList<String>();
        for (var i = 0; i < sealed.size(); i++) {
            sets.add("%s = cast(u.c%d as %s)"
                    .formatted(
                            Sql.quoted(sealed.get(i).name()), i, sealed.get(i).sqlType()));
        }
        Column.clear(field).forEach(column -> sets.add(Sql.quoted(column.name()) + " = null"));
        db.execute(
                "update %s as t set %s from unnest(?%s) as u (id%s) where t.id = u.id"
                        .formatted(
                                Sql.table(workspace, object),
                                String.join(", ", sets),
                                ", ?".repeat(sealed.size()),
                                IntStream.range(0, sealed.size())
                                        .mapToObj(i -> ", c" + i)
                                        .collect(joining())),
                binds.toArray());
    }

    void drop(Workspace workspace, ObjectType object, Field field) {
        db.execute("alter table %s %s"
                .formatted(
                        Sql.table(workspace, object),
                        Column.clear(field).stream()
                                .map(column -> "drop column " + Sql.quoted(column.name()))
                                .collect(joining(", "))));
    }
}
