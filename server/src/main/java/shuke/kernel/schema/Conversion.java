package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Steps.Alone;
import shuke.kernel.schema.ValueConverter.Converted;

/** The SQL of a change of type: from the columns of one field definition to those of another. */
final class Conversion {
    /** Columns on their way, and beside them the version of the record that they were worked out from. */
    static final String NEW = "shuke_new_";

    private static final String DONE = NEW + "done";
    private static final String LEFT = DONE + " is distinct from version";
    private static final int AT_ONCE = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Workspace workspace;
    private final ObjectType object;
    private final String table;
    private final Field was;
    private final Field is;
    private final List<Column> from;
    private final List<Column> to;
    private final ValueConverter converter;

    Conversion(Workspace workspace, ObjectType object, Field was, Field is, ValueConverter converter) {
        this.workspace = workspace;
        this.object = object;
        this.table = Sql.name(workspace.schema(), object.table());
        this.was = was;
        this.is = is;
        this.from = Column.of(was);
        this.to = Column.of(is);
        this.converter = converter;
    }

    List<String> prepare() {
        var columns = new ArrayList<String>();
        columns.add(DONE + " bigint");
        for (int i = 0; i < to.size(); i++) {
            columns.add(NEW + i + " " + to.get(i).sqlType()
                    + (to.get(i).sorted() ? " collate " + Sql.name(Column.COLLATION) : ""));
        }
        return List.of(
                abandon().getFirst(), // of an earlier attempt that was cut off
                "alter table " + table + " "
                        + columns.stream().map(column -> "add column " + column).collect(Collectors.joining(", ")));
    }

    /** Finds what is left to do without a look at the whole table: the last look is taken while writers wait. */
    Alone index() {
        var name = Naming.named("ix", "shuke_new", table + was.name());
        return new Alone(
                "create index concurrently " + Sql.name(name) + " on " + table + " (id) where " + LEFT,
                "drop index concurrently if exists " + Sql.name(workspace.schema(), name));
    }

    List<String> abandon() {
        var drops = IntStream.range(0, Math.max(to.size(), 10))
                .mapToObj(i -> "drop column if exists " + NEW + i)
                .collect(Collectors.joining(", "));
        return List.of("alter table " + table + " drop column if exists " + DONE + ", " + drops);
    }

    /** Readers go on; writers wait until the columns have changed places. */
    String lock() {
        return "lock table " + table + " in exclusive mode";
    }

    List<String> swap() {
        var statements = new ArrayList<String>();
        statements.add("alter table " + table + " drop column " + DONE
                + from.stream()
                        .map(column -> ", drop column " + Sql.name(column.name()))
                        .collect(Collectors.joining()));
        for (int i = 0; i < to.size(); i++) {
            statements.add("alter table " + table + " rename column " + NEW + i + " to "
                    + Sql.name(to.get(i).name()));
        }
        return statements;
    }

    /** How many records there are to convert. */
    long records(DSLContext db) {
        return db.fetchOptional("select count(*) from " + table)
                .map(row -> row.get(0, Long.class))
                .orElse(0L);
    }

    /** Converts every value without keeping the results. */
    void look(DSLContext db, Tally tally) {
        var after = FIRST;
        while (after != null) {
            var batch = db.fetch(
                    "select id, version, " + cells() + " from " + table + " where id > ? and " + filled()
                            + " order by id limit " + AT_ONCE,
                    after);
            convert(batch, tally);
            after = last(batch);
        }
    }

    /**
     * Converts what is not converted yet, or was written since.
     *
     * @return how many records that were
     */
    long pass(DSLContext db, Tally tally) {
        var touched = 0L;
        var after = FIRST;
        while (after != null) {
            var batch = db.fetch(
                    "select id, version, " + cells() + " from " + table + " where id > ? and " + LEFT
                            + " order by id limit " + AT_ONCE,
                    after);
            if (!batch.isEmpty()) {
                store(db, batch, convert(batch, tally));
                tally.seen(batch.size());
            }
            touched += batch.size();
            after = last(batch);
        }
        return touched;
    }

    private static @Nullable UUID last(List<Record> batch) {
        return batch.size() < AT_ONCE ? null : batch.getLast().get(0, UUID.class);
    }

    private List<List<@Nullable String>> convert(List<Record> batch, Tally tally) {
        var filled = batch.stream()
                .map(row -> new ValueConverter.Stored(row.get(0, UUID.class), cellsOf(row)))
                .filter(stored -> isFilled(stored.cells()))
                .toList();
        var answers = converter.convert(workspace, object, was, is, filled).iterator();
        var all = new ArrayList<List<@Nullable String>>();
        for (var row : batch) {
            all.add(isFilled(cellsOf(row)) ? answer(row.get(0, UUID.class), answers.next(), tally) : empty());
        }
        return all;
    }

    private List<@Nullable String> answer(UUID id, Converted answer, Tally tally) {
        return switch (answer) {
            case Converted.Kept(var cells) -> {
                tally.kept(id);
                yield cells;
            }
            case Converted.Lost(var shown) -> {
                tally.lost(id, shown);
                yield empty();
            }
        };
    }

    private List<@Nullable String> empty() {
        var cells = new ArrayList<@Nullable String>();
        to.forEach(column -> cells.add(null));
        return cells;
    }

    private List<@Nullable String> cellsOf(Record row) {
        var cells = new ArrayList<@Nullable String>();
        for (int i = 0; i < from.size(); i++) {
            cells.add(row.get(i + 2, String.class));
        }
        return cells;
    }

    private static boolean isFilled(List<@Nullable String> cells) {
        return cells.stream().anyMatch(Objects::nonNull);
    }

    /**
     * A record that somebody wrote in between, or is writing now, keeps its old mark and comes again in the next pass: nobody
     * is waited for while others wait for us.
     */
    private void store(DSLContext db, List<Record> batch, List<List<@Nullable String>> converted) {
        var binds = new ArrayList<Object>();
        binds.add(batch.stream().map(row -> row.get(0, UUID.class)).toArray(UUID[]::new));
        binds.add(batch.stream().map(row -> row.get(1, Long.class)).toArray(Long[]::new));
        for (int i = 0; i < to.size(); i++) {
            var column = i;
            binds.add(converted.stream().map(cells -> cells.get(column)).toArray(String[]::new));
        }
        db.execute(update(), binds.toArray());
    }

    private String update() {
        var sets = IntStream.range(0, to.size())
                .mapToObj(
                        i -> ", " + NEW + i + " = " + cast("v.c" + i, to.get(i).sqlType()))
                .collect(Collectors.joining());
        var names = IntStream.range(0, to.size()).mapToObj(i -> ", c" + i).collect(Collectors.joining());
        return "with v as (select * from unnest(?::uuid[], ?::bigint[]" + ", ?::text[]".repeat(to.size())
                + ") as v (id, version" + names + ")), mine as (select id, version from " + table
                + " where id in (select id from v) for update skip locked) update " + table + " as t set " + DONE
                + " = v.version" + sets + " from v join mine on mine.id = v.id and mine.version = v.version"
                + " where t.id = mine.id";
    }

    private static String cast(String value, String sqlType) {
        return sqlType.equals("text[]")
                ? "(select array_agg(x) from jsonb_array_elements_text(" + value + "::jsonb) x)"
                : value + "::" + sqlType;
    }

    private String cells() {
        return from.stream()
                .map(column -> "to_jsonb(" + Sql.name(column.name()) + ") #>> '{}'")
                .collect(Collectors.joining(", "));
    }

    private String filled() {
        return "num_nonnulls("
                + from.stream().map(column -> Sql.name(column.name())).collect(Collectors.joining(", ")) + ") > 0";
    }
}
