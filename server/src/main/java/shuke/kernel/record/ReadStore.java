package shuke.kernel.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Criterion;
import shuke.kernel.base.Page;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Checked;
import shuke.kernel.schema.ObjectType;

/** Runs read plans. */
@Component
class ReadStore {
    private final DSLContext db;
    private final CursorSeal cursors;

    ReadStore(DSLContext db, CursorSeal cursors) {
        this.cursors = cursors;
        this.db = db;
    }

    Page<Row> page(Reading reading, ReadPlan plan, Query query) {
        var cursor = cursors.open(reading, query, plan.order());
        var found = fetch(reading, plan, cursor);
        var more = found.size() > plan.limit();
        var shown = more ? found.subList(0, plan.limit()) : found;
        var keys = plan.order().keys().size();
        var rows = shown.stream()
                .map(row -> row(reading, plan.selection(), row, 1 + keys))
                .toList();
        return new Page<>(
                rows,
                more ? cursors.seal(reading, query, cursor(shown.getLast(), keys)) : null,
                query.count() ? count(reading, plan) : null);
    }

    /** Where a record stands in a list; nothing when it is not there. The plan finds that record only. */
    Optional<Cursor> place(Reading reading, ReadPlan record) {
        return fetch(reading, record, null).stream()
                .findFirst()
                .map(row -> cursor(row, record.order().keys().size()));
    }

    /** The first record behind a place. */
    Optional<UUID> behind(Reading reading, ReadPlan plan, Cursor place) {
        return fetch(reading, plan, place).stream().findFirst().map(row -> row.get(0, UUID.class));
    }

    private List<Record> fetch(Reading reading, ReadPlan plan, @Nullable Cursor cursor) {
        return plan.statement(db.configuration(), reading, cursor)
                .with(db, values(reading, cursor))
                .fetch();
    }

    private static Map<String, Object> values(Reading reading, @Nullable Cursor cursor) {
        var values = new HashMap<>(Keyset.values(cursor));
        values.putAll(reading.values());
        return values;
    }

    private static Cursor cursor(Record last, int keys) {
        var texts = new ArrayList<@Nullable String>();
        for (var i = 0; i < keys; i++) {
            texts.add(last.get(1 + i, String.class));
        }
        return new Cursor(texts, last.get(0, UUID.class));
    }

    private Page.Count count(Reading reading, ReadPlan plan) {
        return count(db.fetchSingle(plan.count(reading)).get(0, Long.class));
    }

    private static Page.Count count(long number) {
        return new Page.Count(Math.min(number, ReadPlan.MOST_COUNTED), number > ReadPlan.MOST_COUNTED);
    }

    /** How many records of each object are in the recycle bin, none left out; one statement for all. */
    Map<String, Page.Count> bins(List<Reading> readings) {
        var counts = new LinkedHashMap<String, Page.Count>();
        readings.stream()
                .<Select<Record2<String, Integer>>>map(reading -> DSL.select(
                        DSL.inline(reading.object().name()).as("object"),
                        DSL.field(ReadPlan.countBin(reading)).as("number")))
                .reduce(Select::unionAll)
                .ifPresent(all -> db.select()
                        .from(all.asTable("bins"))
                        .where(readings.getFirst().acting())
                        .forEach(row -> counts.put(row.get(0, String.class), count(row.get(1, Integer.class)))));
        return counts;
    }

    /** The records of each object that are found, at most so many of each; one statement for all. */
    Map<String, List<UUID>> found(List<SoughtPlan> plans, int most) {
        var found = new LinkedHashMap<String, List<UUID>>();
        plans.stream()
                .<Select<Record2<String, UUID>>>map(plan -> plan.select(most))
                .reduce(Select::unionAll)
                .ifPresent(all -> db.select()
                        .from(all.asTable("found"))
                        .where(plans.getFirst().reading().acting())
                        .forEach(row -> found.computeIfAbsent(row.get(0, String.class), object -> new ArrayList<>())
                                .add(row.get(1, UUID.class))));
        return found;
    }

    /**
     * Those of the objects whose tables take room: an empty one was never written to. Quick, where a statement over the tables of all
     * objects would have to be planned with all of them.
     */
    Set<String> written(Workspace workspace, Collection<ObjectType> objects) {
        var byTable =
                objects.stream().collect(Collectors.toMap(object -> Sql.table(workspace, object), ObjectType::name));
        return db
                .fetch(
                        "select place from unnest(cast(? as text[])) as place where pg_relation_size(cast(place as regclass)) > 0",
                        (Object) byTable.keySet().toArray(String[]::new))
                .stream()
                .map(row -> Objects.requireNonNull(byTable.get(row.get(0, String.class))))
                .collect(Collectors.toSet());
    }

    /** The latest records of all objects together, found by one statement. */
    List<Happening> happenings(List<HappeningPlan> plans, @Nullable Happening after, int most) {
        return latest(
                plans.stream().map(HappeningPlan::reading).toList(),
                plans.stream()
                        .<Select<Record3<String, UUID, Instant>>>map(plan -> plan.select(after, most))
                        .toList(),
                most);
    }

    /** The records that the parts find, one part for each reading, the latest of all of them first; by one statement. */
    List<Happening> latest(List<Reading> readings, List<Select<Record3<String, UUID, Instant>>> parts, int most) {
        return parts.stream()
                .reduce(Select::unionAll)
                .map(all -> db.select()
                        .from(all.asTable("happened"))
                        .where(readings.getFirst().acting())
                        .fetch(row -> new Happening(
                                row.get(0, String.class), row.get(1, UUID.class), row.get(2, Instant.class))))
                .orElse(List.of())
                .stream()
                .sorted(Timeline.LATEST_FIRST)
                .limit(most)
                .toList();
    }

    /** The versions of the records that there are, in the recycle bin too. */
    Map<UUID, Long> versions(Reading reading, Collection<UUID> ids) {
        var scope = reading.scope();
        return db.select(scope.id(), scope.version())
                .from(scope.from())
                .where(reading.acting())
                .and(scope.id().eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(reading.allowed())
                .fetchMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class));
    }

    /** Which of the records there are and fulfil a condition. */
    Set<UUID> fulfilling(Reading reading, Collection<UUID> ids, Checked condition) {
        var scope = reading.scope();
        var holds = scope.condition(condition);
        return db.select(scope.id())
                .from(scope.from())
                .where(reading.acting())
                .and(scope.id().eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(scope.deletedAt().isNull())
                .and(holds)
                .and(reading.allowed())
                .fetchSet(0, UUID.class);
    }

    /** Which of the records the reader may see and change. */
    Set<UUID> editable(Reading reading, Collection<UUID> ids) {
        var scope = reading.scope();
        return db.select(scope.id())
                .from(scope.from())
                .where(reading.acting())
                .and(scope.id().eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(reading.allowed())
                .and(reading.editable())
                .fetchSet(0, UUID.class);
    }

    /** The conditions of sharing rules that hold for the record. */
    List<Criterion> criteria(Reading reading, UUID id) {
        return reading.criteria().stream()
                .filter(rule -> holds(reading, id, rule))
                .toList();
    }

    private boolean holds(Reading reading, UUID id, Criterion rule) {
        var scope = reading.scope();
        return db.fetchExists(DSL.selectOne()
                .from(scope.from())
                .where(reading.acting())
                .and(scope.id().eq(id))
                .and(reading.fulfils(rule)));
    }

    List<Row> rows(Reading reading, RowsPlan plan, Collection<UUID> ids) {
        return plan.statement(db.configuration(), reading, ids)
                .with(db, RowsPlan.values(reading, ids))
                .fetch()
                .map(row -> row(reading, plan.selection(), row, 1));
    }

    private Row row(Reading reading, Selection selection, Record cells, int from) {
        var id = cells.get(0, UUID.class);
        var values = selection.read(reading, id, cells, from);
        var version = values.get("version") instanceof Long number ? number : 0L;
        return new Row(reading.object().name(), id, version, values);
    }

    /** Nothing when the record is not there. */
    Optional<List<RelatedCount>> related(RelatedPlan plan) {
        return db.fetchOptional(plan.select()).map(plan::counts);
    }

    Aggregate.Result aggregate(AggregatePlan plan) {
        var rows = db.fetch(plan.select());
        return new Aggregate.Result(rows.map(row -> plan.group(row)), plan.units(rows));
    }
}
