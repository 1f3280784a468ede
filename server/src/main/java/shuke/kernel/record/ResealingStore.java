package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Sealed;

/** The table {@code record_sealing}, and records whose cells are sealed anew without being changed. */
@Component
class ResealingStore {
    private static final Set<String> CODES = Set.of(Column.HASH, Column.ORDER, Column.PARTS);

    private final DSLContext db;

    ResealingStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /**
     * @param edition how all records are sealed; empty when nobody looked yet
     * @param wanted how those are that it has come to
     */
    record State(
            String edition,
            String wanted,
            UUID last,
            long done,
            long total,
            @Nullable Instant begunAt,
            @Nullable Instant overAt) {}

    Map<String, State> all(Workspace workspace) {
        var states = new LinkedHashMap<String, State>();
        db.fetch("select * from %s.record_sealing order by object".formatted(workspace.schema()))
                .forEach(row -> states.put(row.get("object", String.class), state(row)));
        return states;
    }

    /** Whoever else is at the same object waits. */
    Optional<State> lock(Workspace workspace, String object) {
        return db.fetchOptional(
                        "select * from %s.record_sealing where object = ? for update".formatted(workspace.schema()),
                        object)
                .map(ResealingStore::state);
    }

    private static State state(Record row) {
        return new State(
                row.get("edition", String.class),
                row.get("wanted", String.class),
                row.get("last", UUID.class),
                row.get("done", Long.class),
                row.get("total", Long.class),
                row.get("begun_at", Instant.class),
                row.get("over_at", Instant.class));
    }

    /** Begins with the first record. */
    void begin(Workspace workspace, ObjectType object, String wanted, Instant at) {
        db.execute(
                """
                insert into %1$s.record_sealing (object, wanted, begun_at, total) values (?, ?, cast(? as timestamptz), (select count(*) from %2$s))
                on conflict (object) do update set wanted = excluded.wanted, begun_at = excluded.begun_at, total = excluded.total,
                last = default, done = 0, over_at = null
                """.formatted(workspace.schema(), Sql.table(workspace, object)),
                object.name(),
                wanted,
                at.atOffset(ZoneOffset.UTC));
    }

    void move(Workspace workspace, String object, UUID last, int done) {
        db.execute(
                "update %s.record_sealing set last = ?, done = done + ? where object = ?".formatted(workspace.schema()),
                last,
                done,
                object);
    }

    void end(Workspace workspace, String object, Instant at) {
        db.execute(
                "update %s.record_sealing set edition = wanted, total = done, over_at = cast(? as timestamptz) where object = ?"
                        .formatted(workspace.schema()),
                at.atOffset(ZoneOffset.UTC),
                object);
    }

    /** The next records after one, those in the recycle bin too, in the order of their ids. */
    List<UUID> next(Workspace workspace, ObjectType object, UUID after, int most) {
        return db.fetch(
                        "select id from %s where id > ? order by id limit ?".formatted(Sql.table(workspace, object)),
                        after,
                        most)
                .getValues(0, UUID.class);
    }

    /** Has all records of an object sealed anew, as if nobody had looked at them yet. */
    void forget(Workspace workspace, String object) {
        db.execute("delete from %s.record_sealing where object = ?".formatted(workspace.schema()), object);
    }

    /** Those of the records that are found and ordered by other codes than these. */
    List<UUID> differing(Workspace workspace, Sealed sealed) {
        var columns = sealed.columns();
        var codes = IntStream.range(0, columns.size())
                .filter(i -> isCode(columns.get(i)))
                .boxed()
                .toList();
        if (codes.isEmpty()) return List.of();
        var binds = new Object[codes.size() + 1];
        binds[0] = sealed.ids().toArray(UUID[]::new);
        for (var i = 0; i < codes.size(); i++) {
            binds[i + 1] = sealed.cells().get(codes.get(i));
        }
        return db.fetch(
                        "select t.id from %s as t join unnest(?%s) as u (id%s) on t.id = u.id where %s order by t.id"
                                .formatted(
                                        Sql.table(workspace, sealed.object()),
                                        ", ?".repeat(codes.size()),
                                        codes.stream().map(i -> ", c" + i).collect(joining()),
                                        codes.stream()
                                                .map(i -> "t.%s is distinct from cast(u.c%d as %s)"
                                                        .formatted(
                                                                Sql.quoted(columns.get(i)
                                                                        .name()),
                                                                i,
                                                                columns.get(i).sqlType()))
                                                .collect(joining(" or "))),
                        binds)
                .getValues(0, UUID.class);
    }

    /** What follows from the value alone; a sealed value is another one each time. */
    private static boolean isCode(Column column) {
        return CODES.contains(column.part()) || column.equals(Column.TOKENS) || column.equals(Column.LIKENESS);
    }

    /** Puts the cells in the place of those that are there. The records stay what they are, so there is nothing to tell. */
    void put(Workspace workspace, Sealed sealed) {
        var columns = sealed.columns();
        var binds = new Object[columns.size() + 1];
        binds[0] = sealed.ids().toArray(UUID[]::new);
        for (var i = 0; i < columns.size(); i++) {
            binds[i + 1] = sealed.cells().get(i);
        }
        db.execute(
                "update %s as t set %s from unnest(?%s) as u (id%s) where t.id = u.id"
                        .formatted(
                                Sql.table(workspace, sealed.object()),
                                IntStream.range(0, columns.size())
                                        .mapToObj(i -> "%s = cast(u.c%d as %s)"
                                                .formatted(
                                                        Sql.quoted(
                                                                columns.get(i).name()),
                                                        i,
                                                        columns.get(i).sqlType()))
                                        .collect(joining(", ")),
                                ", ?".repeat(columns.size()),
                                IntStream.range(0, columns.size())
                                        .mapToObj(i -> ", c" + i)
                                        .collect(joining())),
                binds);
    }
}
