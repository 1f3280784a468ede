package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shuke.kernel.transfer.Companies.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.ImportRun.Undone;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndoneImportTest {
    private static final String UPSERT = "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private ImportRun undone(UUID id) {
        world.imports.undo(world.maria, id);
        return world.run(id);
    }

    /** How many there are, outside the recycle bin, whose codes begin so. */
    private long living(String prefix) {
        return world.workspace
                .records()
                .fetchCount(
                        DSL.table(DSL.name(world.workspace.schemaName(), "company")),
                        DSL.field("code", String.class).startsWith(prefix),
                        DSL.field("deleted_at").isNull());
    }

    private Row company(String code) {
        return world.only("company", "code == '" + code + "'");
    }

    @Test
    void takes_what_it_created_away_and_gives_back_what_was_there() {
        world.create(
                "company",
                Map.of("name", "Before", "code", "U1", "employees", 5, "stage", "lost", "since", "2020-02-29"));
        world.create("company", Map.of("name", "Bare", "code", "U2"));
        var before = Map.of("U1", company("U1").values(), "U2", company("U2").values());

        var run = world.run(
                UPSERT,
                "Name,Code,Employees,Stage,Since,Budget\nAfter,U1,7,Won,2021-01-01,12.50\nBare,U2,3,,,\nNew,U3,,,,\n");
        assertThat(run.counts().updated()).isEqualTo(2);
        assertThat(run.canBeUndone()).isTrue();

        var back = undone(run.id());

        assertThat(back.state()).isEqualTo(State.UNDONE);
        assertThat(back.undone()).isEqualTo(new Undone(3, 0));
        before.forEach(
                (code, values) -> assertThat(content(company(code).values())).isEqualTo(content(values)));
        assertThat(living("U3")).isZero();
        assertThatThrownBy(() -> world.imports.undo(world.maria, run.id())).isInstanceOf(ProblemException.class);
    }

    private static Map<String, @Nullable Object> content(Map<String, @Nullable Object> values) {
        var content = new LinkedHashMap<>(values);
        content.keySet().removeAll(Set.of("version", "updatedAt", "updatedBy"));
        return content;
    }

    @Test
    void keeps_what_somebody_has_changed_since_and_says_so() throws IOException {
        world.create("company", Map.of("name", "Old", "code", "V1", "employees", 1));
        var run = world.run(UPSERT, "Name,Code,Employees\nImported,V1,2\nFresh,V2,\nGone,V3,\nLeft,V4,\n");
        world.change("company", company("V1").id(), Map.of("name", "Corrected"));
        world.change("company", company("V2").id(), Map.of("employees", 9));
        world.delete("company", company("V3").id());

        var back = undone(run.id());

        assertThat(back.undone()).isEqualTo(new Undone(2, 2));
        assertThat(company("V1").values()).containsEntry("name", "Corrected").containsEntry("employees", 1L);
        assertThat(company("V2").get("employees")).isEqualTo(9L);
        assertThat(living("V4")).isZero();
        var out = new ByteArrayOutputStream();
        world.imports.writeKept(world.maria, back, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Corrected", "Fresh", "has been changed since")
                .doesNotContain("Left");
    }

    @Test
    void counts_no_change_of_its_own_as_somebody_elses() {
        var again = "Name,Code,Employees\nTwice,W1,1\nTwice again,W1,2\n";

        var back = undone(world.run(UPSERT, again).id());

        assertThat(back.undone().kept()).isZero();
        assertThat(living("W1")).isZero();
    }

    @Test
    void goes_on_where_it_was_interrupted_also_after_a_pause_of_the_import() {
        var id = world.start("{\"object\":\"company\"}", rows(50_000, 53_500));
        world.run(id, 2);
        world.imports.pause(world.maria, id);
        world.imports.undo(world.maria, id);

        assertThat(world.run(id, 1).state()).isEqualTo(State.UNDOING);
        assertThat(living("C5")).isEqualTo(1000);

        assertThat(world.run(id).undone()).isEqualTo(new Undone(2000, 0));
        assertThat(living("C5")).isZero();
    }

    @Test
    void is_only_for_those_who_may_know_of_it_and_not_for_rehearsals() {
        var rehearsal = world.run("{\"object\":\"company\",\"dryRun\":true}", "Name,Code\nNobody,X1\n");
        assertThatThrownBy(() -> world.imports.undo(world.maria, rehearsal.id()))
                .isInstanceOf(ProblemException.class);
        var marias = world.run("{\"object\":\"company\"}", "Name,Code\nHers,X2\n");
        assertThatThrownBy(() -> world.imports.undo(world.pedro, marias.id())).isInstanceOf(ProblemException.class);
        assertThat(living("X2")).isEqualTo(1);
    }

    @Test
    void is_possible_until_what_records_held_is_forgotten() {
        world.create("company", Map.of("name", "Once", "code", "Z1"));
        var run = world.run(UPSERT, "Name,Code\nTwice,Z1\n");
        world.endedLongAgo(run.id());
        world.run(UPSERT, "Name,Code\nAnother,Z2\n");

        assertThat(world.read(run.id()).canBeUndone()).isFalse();
        assertThatThrownBy(() -> world.imports.undo(world.maria, run.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code()).isEqualTo("importTooOld"));
        assertThat(world.workspace
                        .records()
                        .fetchCount(
                                DSL.table(DSL.name(world.workspace.schemaName(), "import_row")),
                                DSL.field("import").eq(run.id())))
                .isZero();
    }

    @Test
    void leaves_what_is_kept_of_values_sealed() {
        world.create("company", Map.of("name", "Unspoken", "code", "Y1"));
        world.run(UPSERT, "Name,Code\nSpoken,Y1\n");
        var held = world.workspace
                .records()
                .fetch("select held from %s.import_row where held is not null".formatted(world.workspace.schemaName()))
                .toString();
        assertThat(held).doesNotContain("Unspoken").doesNotContain("Spoken");
    }
}
