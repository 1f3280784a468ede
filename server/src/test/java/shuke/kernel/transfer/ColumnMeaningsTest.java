package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnMeaningsTest {
    private static final String FILE = """
            Name,Code,Stage
            A,M1,Won
            B,M2,Won
            C,M3,Closed Won
            D,M4,-
            E,M5,Negotiation
            """;

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private static String options(String more) {
        return "{\"object\":\"company\"" + more + "}";
    }

    @Test
    void are_told_with_the_choice_that_a_value_may_mean() {
        var dry = world.run(options(",\"dryRun\":true"), FILE);

        assertThat(world.meanings(dry, "Stage"))
                .containsExactly(
                        "Won 2 UNDERSTOOD won null",
                        "Closed Won 1 UNKNOWN null won",
                        "Negotiation 1 UNKNOWN null null");
        assertThat(dry.counts().wrong()).isEqualTo(2);
        assertThat(world.column(dry, "Name").values()).isEmpty();
    }

    @Test
    void are_as_somebody_says_in_the_rehearsal_and_in_the_import() {
        var mapping =
                ",\"mapping\":{\"Stage\":{\"field\":\"stage\",\"values\":{\"Closed Won\":\"won\",\"Negotiation\":\"\"}}}";

        var dry = world.run(options(mapping + ",\"dryRun\":true"), FILE);
        assertThat(world.meanings(dry, "Stage"))
                .containsExactly(
                        "Won 2 UNDERSTOOD won null", "Closed Won 1 SAID won null", "Negotiation 1 EMPTY null null");
        assertThat(dry.counts().created()).isEqualTo(5);

        world.run(options(mapping), FILE);
        assertThat(world.only("company", "code == 'M3'").get("stage")).isEqualTo("won");
        assertThat(world.only("company", "code == 'M5'").get("stage")).isNull();
    }

    @Test
    void become_choices_where_that_is_wished_but_not_in_a_rehearsal() {
        var file = "Name,Code,Stage\nA,N1,On hold\nB,N2,Won\n";
        var mapping = ",\"mapping\":{\"Stage\":{\"field\":\"stage\",\"add\":[\"On hold\",\"Won\"]}}";

        var dry = world.run(options(mapping + ",\"dryRun\":true"), file);
        assertThat(dry.counts().created()).isEqualTo(2);
        assertThat(world.meanings(dry, "Stage")).contains("On hold 1 ADDED On hold null");
        assertThat(stages()).doesNotContain("On hold");

        world.run(options(mapping), file);
        assertThat(stages()).containsExactly("won", "lost", "On hold");
        assertThat(world.only("company", "code == 'N1'").get("stage")).isEqualTo("On hold");
    }

    private List<String> stages() {
        var type = world.workspace.schema().object("company").field("stage").type();
        return ((FieldType.Picklist) type)
                .options().stream().map(option -> option.value()).toList();
    }

    @Test
    void change_no_model_for_those_who_may_not() {
        var mapping = ",\"mapping\":{\"Stage\":{\"field\":\"stage\",\"add\":[\"Mine\"]}}";

        assertThatThrownBy(() -> world.start(world.pedro, options(mapping), FILE.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ProblemException.class);
        assertThat(stages()).doesNotContain("Mine");
    }

    @Test
    void are_for_nobody_but_whoever_brings_the_file() {
        var dry = world.run(options(",\"dryRun\":true"), FILE);

        assertThat(world.imports.readOwn(world.maria, dry.id()).id()).isEqualTo(dry.id());
        assertThatThrownBy(() -> world.imports.readOwn(world.workspace.system(), dry.id()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void stand_in_no_table_in_clear() {
        var dry = world.run(
                options(
                        ",\"dryRun\":true,\"mapping\":{\"Stage\":{\"field\":\"stage\",\"values\":{\"Verhandlung\":\"won\"}}}"),
                "Name,Code,Stage\nA,P1,Verhandlung\n");

        for (var table : new String[] {"import_run", "import_told", "import_error", "import_mapping"}) {
            var all = world.workspace
                    .records()
                    .fetch("select * from " + world.workspace.schemaName() + "." + table)
                    .toString();
            assertThat(all).doesNotContain("Verhandlung");
        }
        assertThat(world.meanings(dry, "Stage")).containsExactly("Verhandlung 1 SAID won null");
    }
}
