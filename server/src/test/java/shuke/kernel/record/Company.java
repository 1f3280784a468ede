package shuke.kernel.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.SchemaExpressions;
import shuke.kernel.sql.Acting;
import shuke.support.TestWorkspace;

/**
 * A company with the standard objects and people of every role: sales with the teams east and west below it, service, marketing.
 * Sam and Ina sell in the east, Wen in the west; Mona leads sales.
 */
final class Company {
    final Records records;
    final UUID sales;
    final UUID east;
    final UUID west;
    final Actor maria;
    final Actor mona;
    final Actor sam;
    final Actor ina;
    final Actor wen;
    final Actor otto;
    final Actor mila;
    final Actor dora;
    final Actor eve;

    private Company(Records records) {
        this.records = records;
        this.maria = records.maria;
        this.sales = records.create("team", "name", "Sales");
        this.east = records.create("team", "name", "East", "parent", sales);
        this.west = records.create("team", "name", "West", "parent", sales);
        var service = records.create("team", "name", "Service");
        this.mona = person("Mona", "salesManager", sales, null);
        this.sam = person("Sam", "salesperson", east, null);
        this.ina = person("Ina", "salesperson", east, null);
        this.wen = person("Wen", "salesperson", west, null);
        this.otto = person("Otto", "serviceAgent", service, null);
        this.mila = person("Mila", "marketer", service, null);
        this.dora = person("Dora", "dataSteward", service, null);
        this.eve = person("Eve", "executive", null, null);
    }

    static Company open() {
        return new Company(Records.in(TestWorkspace.standard(new SchemaExpressions())));
    }

    Actor person(String name, String role, @Nullable UUID team, @Nullable UUID manager) {
        var id = records.create(
                "user",
                "name",
                name,
                "email",
                name.toLowerCase(Locale.ROOT) + "@" + UUID.randomUUID() + ".example",
                "role",
                role,
                "team",
                team,
                "manager",
                manager);
        return actor(id, name, role);
    }

    Actor actor(UUID id, String name, String role) {
        return new Actor(
                records.workspace.workspace(), id, name, role, Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), "api");
    }

    UUID create(Actor actor, String object, @Nullable Object... pairs) {
        return records.writer
                .write(actor, Batch.of(object, new Change.Create(null, Records.values(pairs))))
                .getFirst()
                .row()
                .id();
    }

    void patch(Actor actor, String object, UUID id, @Nullable Object... pairs) {
        records.writer.write(actor, Batch.of(object, new Change.Update(id, null, Records.values(pairs))));
    }

    void delete(Actor actor, String object, UUID id) {
        records.writer.write(actor, Batch.of(object, new Change.Delete(id, null)));
    }

    Map<String, @Nullable Object> read(Actor actor, String object, UUID id) {
        return records.reader.read(actor, object, id).values();
    }

    /** The names of those that somebody finds, by name. */
    List<String> names(Actor actor, String object, @Nullable String filter) {
        return query(actor, object, filter, List.of("name"), List.of("name")).stream()
                .map(row -> String.valueOf(Plain.of(row.get("name"))))
                .toList();
    }

    List<Map<String, @Nullable Object>> query(
            Actor actor, String object, @Nullable String filter, List<String> sort, List<String> fields) {
        return records
                .reader
                .page(
                        actor,
                        new Query(
                                object,
                                filter == null ? null : new Filter.Text(filter),
                                sort,
                                fields,
                                200,
                                null,
                                true,
                                false))
                .items()
                .stream()
                .map(row -> row.values())
                .toList();
    }

    /** How many records somebody counts, whatever way. */
    long count(Actor actor, String object) {
        var counted = records.reader.aggregate(
                actor,
                new Aggregate(object, null, List.of(), List.of(new Aggregate.Measure("count", null)), List.of(), 1));
        return ((Number) java.util.Objects.requireNonNull(
                        counted.groups().getFirst().values().getFirst()))
                .longValue();
    }

    /** The database as it shows itself to statements of somebody that carry no rule of their own. */
    DSLContext acting(Actor actor) {
        return Acting.person(
                records.workspace.db(),
                records.workspace.schemaName(),
                actor.isAdministrator(),
                records.access.standing(actor));
    }
}
