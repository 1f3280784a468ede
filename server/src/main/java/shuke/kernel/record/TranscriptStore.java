package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.Naming;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;
import shuke.kernel.sql.TextArray;
import shuke.kernel.vault.Sealed;
import shuke.kernel.vault.Vault;

/** The tables of objects, record by record with all they hold. */
@Component
class TranscriptStore {
    private final DSLContext db;
    private final Vault vault;

    TranscriptStore(DSLContext db, Vault vault) {
        this.db = Acting.program(db);
        this.vault = vault;
    }

    long count(Workspace workspace, ObjectType object) {
        return db.fetchSingle("select count(*) from " + Sql.table(workspace, object))
                .get(0, Long.class);
    }

    boolean isThere(Workspace workspace, ObjectType object) {
        return db.fetchSingle("select exists (select 1 from %s)".formatted(Sql.table(workspace, object)))
                .get(0, Boolean.class);
    }

    /** Everybody else may read, and waits with writing. */
    void lock(Workspace workspace, Collection<ObjectType> objects) {
        db.execute("lock table %s in share row exclusive mode"
                .formatted(objects.stream()
                        .sorted(Comparator.comparing(ObjectType::name))
                        .map(object -> Sql.table(workspace, object))
                        .collect(joining(", "))));
    }

    void clear(Workspace workspace, ObjectType object) {
        db.execute("delete from " + Sql.table(workspace, object));
    }

    /** The next records behind one, without what stands in tables of their links. */
    List<Transcript> next(Workspace workspace, ObjectType object, UUID after, int most) {
        var fields = Planting.kept(object);
        var columns = fields.stream()
                .flatMap(field -> Column.holding(field).stream())
                .map(column -> ", " + Sql.quoted(column.name()))
                .collect(joining());
        return db.fetch(
                        "select id, deleted_at, deleted_by%s from %s where id > ? order by id limit ?"
                                .formatted(columns, Sql.table(workspace, object)),
                        after,
                        most)
                .map(row -> transcript(workspace, object, fields, row));
    }

    private Transcript transcript(Workspace workspace, ObjectType object, List<Field> fields, Record row) {
        var id = row.get(0, UUID.class);
        var values = new LinkedHashMap<String, Object>();
        var at = 3;
        for (var field : fields) {
            var cells = new @Nullable Object[Column.holding(field).size()];
            for (var i = 0; i < cells.length; i++) cells[i] = row.get(at++);
            var value = vault.open(workspace, object, field, id, cells);
            if (value != null) values.put(field.name(), value);
        }
        var deleted = row.get(1, OffsetDateTime.class);
        return new Transcript(id, values, deleted == null ? null : deleted.toInstant(), row.get(2, UUID.class));
    }

    /** Adds all with one statement; columns that are empty in every row are left to be empty. */
    void insert(Workspace workspace, Sealed sealed, List<Transcript> records) {
        var used = IntStream.range(0, sealed.columns().size())
                .filter(i -> isUsed(sealed.cells().get(i)))
                .boxed()
                .toList();
        var columns = used.stream().map(i -> sealed.columns().get(i)).toList();
        var binds = new ArrayList<Object>();
        binds.add(sealed.ids().toArray(UUID[]::new));
        used.forEach(i -> binds.add(TextArray.of(sealed.cells().get(i))));
        binds.add(TextArray.of(records.stream()
                .<@Nullable String>map(record -> text(record.deletedAt()))
                .toArray(String[]::new)));
        binds.add(records.stream().<@Nullable UUID>map(Transcript::deletedBy).toArray(UUID[]::new));
        db.execute(
                """
                insert into %1$s (id, %2$s, deleted_at, deleted_by)
                select id, %3$s, cast(u.deleted_at as timestamptz), u.deleted_by
                from unnest(?%4$s, ?, ?) as u (id, %2$s, deleted_at, deleted_by)
                """.formatted(
                                Sql.table(workspace, sealed.object()),
                                columns.stream()
                                        .map(column -> Sql.quoted(column.name()))
                                        .collect(joining(", ")),
                                columns.stream()
                                        .map(column -> "cast(u.%s as %s)"
                                                .formatted(Sql.quoted(column.name()), column.sqlType()))
                                        .collect(joining(", ")),
                                ", ?".repeat(columns.size())),
                binds.toArray());
    }

    private static boolean isUsed(@Nullable String[] cells) {
        for (var cell : cells) {
            if (cell != null) return true;
        }
        return false;
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    /** Makes the place where what points to records waits that have not come yet; it goes with the transaction. */
    void prepare() {
        db.execute("""
                create temporary table transcript_later (object text not null, place text not null, source uuid not null,
                    target uuid not null, number bigint generated always as identity) on commit drop
                """);
    }

    /**
     * What points to a record that has not come yet.
     *
     * @param place a column, or a field that points to many
     */
    record Waiting(String place, UUID source, UUID target) {}

    void later(ObjectType object, List<Waiting> waiting) {
        if (waiting.isEmpty()) return;
        db.execute(
                """
                insert into transcript_later (object, place, source, target)
                select ?, place, source, target
                from unnest(?, ?, ?) with ordinality as w (place, source, target, number) order by number
                """,
                object.name(),
                waiting.stream().map(Waiting::place).toArray(String[]::new),
                waiting.stream().map(Waiting::source).toArray(UUID[]::new),
                waiting.stream().map(Waiting::target).toArray(UUID[]::new));
    }

    /** The records are what they were: their version stays. */
    void pointLater(Workspace workspace, ObjectType object, Column column) {
        db.execute(
                "update %s as t set %s = l.target from transcript_later l where l.object = ? and l.place = ? and l.source = t.id"
                        .formatted(Sql.table(workspace, object), Sql.quoted(column.name())),
                object.name(),
                column.name());
    }

    /** Behind those that are there already, in the order in which they came. */
    void linkLater(Workspace workspace, ObjectType object, Field field) {
        db.execute("""
                insert into %s (source, target, position)
                select source, target, cast(row_number() over (partition by source order by number) as integer) - 1
                from transcript_later where object = ? and place = ?
                """.formatted(Sql.links(workspace, object, field)), object.name(), field.name());
    }

    /** 0 where none was drawn. */
    long lastNumber(Workspace workspace, ObjectType object, Field field) {
        var sequence = Sql.quoted(workspace.schema()) + "." + Sql.quoted(Naming.sequence(object, field));
        var last = db.fetchValue("select case when is_called then last_value else 0 end from " + sequence);
        return ((Number) Objects.requireNonNull(last)).longValue();
    }
}
