package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Reach;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Filter;
import shuke.kernel.schema.ObjectType;

/**
 * Every standard role, every object, every way out: generated from the schema, so that an object that comes later is held to its
 * rules without anybody remembering. Of each object there are a living and a deleted record, both owned by somebody out of reach.
 */
@Tag("database")
class RightsMatrixTest {
    private static final Company company = Company.open();
    private static final Set<String> PEOPLE = Set.of("user", "team");
    private static final UUID LIVING = UUID.randomUUID();
    private static final UUID DELETED = UUID.randomUUID();

    @BeforeAll
    static void one_of_each_kind() {
        objects().forEach(object -> {
            var table = DSL.table(DSL.name(company.records.workspace.schemaName(), object.table()));
            var db = company.records.workspace.records();
            var insert =
                    "insert into {0} (id, created_at, updated_at, owner, deleted_at) values ({1}, now(), now(), {2}, {3})";
            var owner = DSL.val(company.wen.user());
            db.execute(insert, table, DSL.val(LIVING), owner, DSL.inline((Object) null));
            db.execute(insert, table, DSL.val(DELETED), owner, DSL.currentTimestamp());
        });
    }

    static Stream<ObjectType> objects() {
        return company.records.workspace.schema().objects().stream();
    }

    static Stream<Actor> people() {
        return Stream.of(
                company.sam,
                company.wen,
                company.mona,
                company.otto,
                company.mila,
                company.dora,
                company.eve,
                company.maria);
    }

    /** What the role's rights say, told in the plainest way: the records are Wen's, and nobody's below Sam or in his team. */
    private static boolean shouldSee(Actor actor, ObjectType object) {
        if (PEOPLE.contains(object.name())) {
            return true;
        }
        var reach = company.records.access.sight(actor).role().on(object.name()).read();
        return reach == Reach.ALL
                || (actor.equals(company.wen) && reach != Reach.NONE)
                || (actor.equals(company.mona) && reach == Reach.TEAM_AND_BELOW);
    }

    private static boolean found(BooleanSupplier way) {
        try {
            return way.getAsBoolean();
        } catch (ProblemException refused) {
            return false;
        }
    }

    private static Query only(ObjectType object, UUID id, boolean deleted) {
        var filter = new Filter.Text("id == '%s'".formatted(id));
        return new Query(object.name(), filter, List.of("-createdAt"), List.of("id"), 10, null, true, deleted);
    }

    private static boolean counted(Actor actor, ObjectType object) {
        var filter = new Filter.Text("id == '%s'".formatted(LIVING));
        var groups = List.of(new Aggregate.GroupBy("owner", null));
        return !company.records
                .reader
                .aggregate(
                        actor,
                        new Aggregate(
                                object.name(),
                                filter,
                                groups,
                                List.of(new Aggregate.Measure("count", null)),
                                List.of(),
                                5))
                .groups()
                .isEmpty();
    }

    /** A statement that forgot every rule. */
    private static boolean unfiltered(Actor actor, ObjectType object) {
        DSLContext db = company.acting(actor);
        var table = DSL.name(company.records.workspace.schemaName(), object.table());
        return !db.fetch("select 1 from {0} where id = {1}", table, DSL.val(LIVING))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("people")
    void a_role_finds_by_every_way_just_what_it_should(Actor actor) {
        var reader = company.records.reader;
        var wrong = new ArrayList<String>();
        objects().forEach(object -> {
            var name = object.name();
            var should = shouldSee(actor, object);
            var ways = List.of(
                    way("read", () -> reader.read(actor, name, List.of(LIVING)).containsKey(LIVING)),
                    way(
                            "list",
                            () -> !reader.page(actor, only(object, LIVING, false))
                                    .items()
                                    .isEmpty()),
                    way(
                            "count",
                            () -> reader.page(actor, only(object, LIVING, false))
                                            .total()
                                            .number()
                                    > 0),
                    way(
                            "bin",
                            () -> !reader.page(actor, only(object, DELETED, true))
                                    .items()
                                    .isEmpty()),
                    way("aggregate", () -> counted(actor, object)),
                    way("history", () -> company.records.histories.of(actor, name, LIVING, 5, null) != null),
                    way("related", () -> reader.related(actor, name, LIVING) != null),
                    way("shares", () -> company.records.sharing.of(actor, name, LIVING, false) != null),
                    way(
                            "why",
                            () -> company.records
                                    .why
                                    .of(actor, name, LIVING, null)
                                    .sees()));
            for (var way : ways) {
                if (found(way.finds()) != should) {
                    wrong.add(name + " by " + way.name() + (should ? " is kept back" : " gets out"));
                }
            }
            if (unfiltered(actor, object) && !should) {
                wrong.add(name + " gets past its table");
            }
        });
        assertThat(wrong).as(actor.name()).isEmpty();
    }

    private record Way(String name, BooleanSupplier finds) {}

    private static Way way(String name, BooleanSupplier finds) {
        return new Way(name, finds);
    }

    @ParameterizedTest
    @MethodSource("people")
    void nobody_changes_what_she_does_not_see(Actor actor) {
        var wrong = new ArrayList<String>();
        objects().filter(object -> !shouldSee(actor, object)).forEach(object -> {
            List<Change> changes = List.of(
                    new Change.Update(
                            LIVING, null, Records.values("owner", actor.user().toString())),
                    new Change.Delete(LIVING, null),
                    new Change.Restore(DELETED),
                    new Change.Purge(DELETED));
            for (var change : changes) {
                if (found(() -> !company.records
                        .writer
                        .write(actor, Batch.of(object.name(), change))
                        .isEmpty())) {
                    wrong.add(object.name() + " " + change);
                }
            }
        });
        assertThat(wrong).as(actor.name()).isEmpty();
    }

    @Test
    void every_table_of_an_object_has_policies_that_hold_for_its_owner_too() {
        var secured = company.records
                .workspace
                .db()
                .fetch(
                        "select relname from pg_class where relnamespace = cast(? as regnamespace) and relrowsecurity and relforcerowsecurity",
                        '"' + company.records.workspace.schemaName() + '"')
                .getValues(0, String.class);
        assertThat(secured).containsAll(objects().map(ObjectType::table).toList());
    }

    @Test
    void every_standard_role_is_played_here() {
        assertThat(people().map(Actor::role))
                .containsAll(company.records.roles.all(company.records.workspace.workspace()).stream()
                        .filter(role -> role.standard())
                        .map(role -> role.name())
                        .toList());
        assertThat(Operation.values()).hasSize(9); // whoever adds one says here who has it
    }
}
