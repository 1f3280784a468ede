package shuke.kernel.record;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Parallel;
import shuke.kernel.base.Ref;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.record.Suspect.Called;
import shuke.kernel.record.Suspects.Seeker;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Vault;
import shuke.matching.Values;

/** Finds records that have something in common with others, by the keyed hashes of it. */
@Component
class DuplicateStore {
    /** So many with the most in common are looked at for each record. */
    private static final int MOST = 20;

    /** Among so many they are chosen; what more than these have in common says nothing of the thing. */
    private static final int MOST_WEIGHED = 200;

    /** So many locks a batch takes at most; PostgreSQL's table of locks has room for a few thousand. */
    private static final int SLOTS = 128;

    private static final int READ = 1_000;

    private static final Path OWNER = new Path(List.of(SystemFields.OWNER));

    private final DSLContext plain;
    private final DSLContext program;
    private final Vault vault;
    private final Crowds crowds;

    DuplicateStore(DSLContext db, Vault vault, Crowds crowds) {
        this.plain = db;
        this.program = Acting.program(db);
        this.vault = vault;
        this.crowds = crowds;
    }

    /** Runs what nothing else was there to go along with. */
    void run(Work work, Errand errand) {
        LinkStore.run(Acting.asking(plain, work.workspace().schema(), work.standing()), errand);
    }

    /**
     * Lets nobody else look or write who has one of these in common, until the transaction ends. In a statement of its own in front of
     * the one that looks, which then sees what the other has written.
     */
    QueryPart guard(Work work, Collection<String> common) {
        var place = (long) (Sql.table(work.workspace(), work.object()) + "." + Column.LIKENESS.name()).hashCode();
        var slots = IntStream.of(vault.likeness(work.workspace(), work.object(), common))
                .mapToLong(hash -> place * SLOTS + Math.floorMod(hash, SLOTS))
                .distinct()
                .sorted() // so that nobody waits in a ring
                .boxed()
                .toArray(Long[]::new);
        return DSL.sql("select pg_advisory_xact_lock(k) from unnest({0}) as k", DSL.val(slots));
    }

    /** @param olderOnly whether only records from before the seeker are found, so that each pair is found once */
    QueryPart search(Work work, Resemblance how, List<Seeker> seekers, boolean olderOnly) {
        var scope = work.scope();
        var columns = new ArrayList<SelectField<?>>();
        columns.add(DSL.field(DSL.name("near", "n"), SQLDataType.INTEGER));
        columns.add(scope.id());
        columns.add(DSL.field(work.rules().of(work.object(), SqlScope.MAIN)).as("seen"));
        columns.add(
                DSL.field(LinkStore.label(work.object()), SQLDataType.VARCHAR).as("label"));
        columns.addAll(scope.columns(OWNER));
        columns.add(scope.label(OWNER).as("owner_label"));
        for (var field : how.fields()) {
            for (Field<?> column : scope.columns(new Path(List.of(field.name())))) {
                columns.add(column.as("s" + columns.size()));
            }
        }
        return DSL.select(columns)
                .from(scope.from())
                .join(DSL.table("({0})", near(work, seekers, olderOnly)).as("near"))
                .on("near.id = t.id")
                .orderBy(DSL.field("near.n"), DSL.field("near.common").desc(), scope.id());
    }

    private QueryPart near(Work work, List<Seeker> seekers, boolean olderOnly) {
        var ids = seekers.stream().map(Seeker::id).toArray(UUID[]::new);
        var keys = seekers.stream().map(seeker -> keys(work, seeker)).toArray(String[]::new);
        var sql = """
                select u.n, chosen.id, chosen.common
                from unnest({0}, {1}) with ordinality as u (id, keys, n)
                cross join lateral (
                  select near.id, (select count(*) from unnest(near.%1$s) as k where k = any(cast(u.keys as integer[]))) as common
                  from (select id, %1$s from %2$s
                        where %1$s && cast(u.keys as integer[]) and deleted_at is null and id %3$s u.id
                          and not exists (select from %4$s.record_decision as d where d.object = {2} and not d.same
                            and d.one = least(%2$s.id, u.id) and d.other = greatest(%2$s.id, u.id))
                        limit %5$d) as near
                  order by common desc, near.id limit %6$d) as chosen
                """.formatted(
                        Column.LIKENESS.name(),
                        Sql.table(work.workspace(), work.object()),
                        olderOnly ? "<" : "<>",
                        work.workspace().schema(),
                        MOST_WEIGHED,
                        MOST);
        return DSL.sql(sql, DSL.val(ids), DSL.val(keys), DSL.val(work.object().name()));
    }

    /** Without what too many have in common. */
    private String keys(Work work, Seeker seeker) {
        var telling = seeker.traces().telling();
        var others = new LinkedHashSet<>(seeker.traces().any());
        others.removeAll(telling);
        var crowded = crowds.of(work.workspace(), work.object());
        var keys = IntStream.concat(
                IntStream.of(vault.likeness(work.workspace(), work.object(), telling)),
                IntStream.of(vault.likeness(work.workspace(), work.object(), others))
                        .filter(key -> Arrays.binarySearch(crowded, key) < 0));
        return keys.mapToObj(String::valueOf).collect(joining(",", "{", "}"));
    }

    /** The next living records after one, in the order of their ids, with what is compared of them. */
    List<Seeker> records(Work work, Resemblance how, UUID after, int most) {
        var rows = rows(work, how, "where deleted_at is null and id > {0} order by id limit {1}", after, most);
        var seekers = new ArrayList<Seeker>();
        var traces = how.traces(new ArrayList<Map<String, @Nullable Object>>(rows.values()));
        for (var row : rows.entrySet()) {
            var at = seekers.size();
            seekers.add(new Seeker(at, row.getKey(), row.getValue(), traces.get(at)));
        }
        return seekers;
    }

    /** What the latest ones have. */
    List<Values> sample(Work work, Resemblance how, int most) {
        var sample = new ArrayList<Values>();
        var last = new UUID(-1, -1);
        while (sample.size() < most) {
            var rows = rows(work, how, "where deleted_at is null and id < {0} order by id desc limit {1}", last, READ);
            if (rows.isEmpty()) {
                break;
            }
            for (var values : rows.values()) sample.add(how.values(values));
            last = rows.lastEntry().getKey();
        }
        return sample;
    }

    private SequencedMap<UUID, Map<String, @Nullable Object>> rows(
            Work work, Resemblance how, String where, UUID place, int most) {
        var columns = how.fields().stream()
                .flatMap(field -> Column.holding(field).stream())
                .map(column -> Sql.quoted(column.name()))
                .collect(joining(", "));
        var sql = "select id, %s from %s %s".formatted(columns, Sql.table(work.workspace(), work.object()), where);
        var rows = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
        program.fetch(sql, DSL.val(place), DSL.val(most))
                .forEach(row -> rows.put(row.get(0, UUID.class), values(work, how, row, row.get(0, UUID.class), 1)));
        return rows;
    }

    /** What {@link #search} has found, by the place of the seeker, from 0; those with the most in common first. */
    Map<Integer, List<Suspect>> found(Work work, Resemblance how, Result<Record> rows) {
        var each = new LinkedHashMap<UUID, Record>(); // one may be found by several
        rows.forEach(row -> each.putIfAbsent(row.get(1, UUID.class), row));
        var known = Parallel.of(each.values())
                .map(row -> suspect(work, how, row))
                .collect(toMap(Suspect::id, Function.identity()));
        var found = new HashMap<Integer, List<Suspect>>();
        for (var row : rows) {
            found.computeIfAbsent(row.get(0, Integer.class) - 1, n -> new ArrayList<>())
                    .add(known.get(row.get(1, UUID.class)));
        }
        return found;
    }

    private Suspect suspect(Work work, Resemblance how, Record row) {
        var id = row.get(1, UUID.class);
        var owner = row.get(4, UUID.class);
        var people = work.schema().object(SystemFields.USER);
        var label = row.get(3, String.class);
        var ownerLabel = row.get(5, String.class);
        return new Suspect(
                id,
                null,
                Boolean.TRUE.equals(row.get(2, Boolean.class)),
                () -> new Called(
                        vault.label(work.workspace(), work.object(), id, label),
                        owner == null
                                ? null
                                : new Ref(
                                        SystemFields.USER,
                                        owner,
                                        vault.label(work.workspace(), people, owner, ownerLabel))),
                values(work, how, row, id, 6));
    }

    /** @param from the first of the columns that hold what is compared */
    private Map<String, @Nullable Object> values(Work work, Resemblance how, Record row, UUID id, int from) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        var at = from;
        for (var field : how.fields()) {
            var cells = new @Nullable Object[Column.holding(field).size()];
            for (var i = 0; i < cells.length; i++) {
                cells[i] = row.get(at++);
            }
            values.put(field.name(), vault.open(work.workspace(), work.object(), field, id, cells));
        }
        return values;
    }
}
