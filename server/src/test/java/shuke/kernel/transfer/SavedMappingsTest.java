package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.SavedMapping.Meaning;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SavedMappingsTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private List<SavedMapping> unnamed(String heading) {
        return world.mappings.of(world.maria, "company").stream()
                .filter(mapping ->
                        mapping.name() == null && mapping.content().headings().contains(heading))
                .toList();
    }

    @Test
    void remember_by_themselves_what_was_said_last_of_such_a_file() {
        var first = "{\"object\":\"company\",\"mapping\":{\"Firm\":\"name\",\"Noise\":null}}";
        var second =
                "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\",\"mapping\":{\"Firm\":\"name\",\"Phase\":{\"field\":\"stage\",\"values\":{\"W\":\"won\"}}}}";

        world.run(first, "Firm,Code,Noise,Phase\nA,T1,x,\n");
        world.run(second, "Code,Firm,Noise,Phase\nT1,B,x,W\n");

        assertThat(unnamed("Noise")).singleElement().satisfies(mapping -> {
            assertThat(mapping.content().mode()).isEqualTo(ImportOptions.Mode.UPSERT);
            assertThat(mapping.content().key()).isEqualTo("code");
            assertThat(mapping.content().columns())
                    .isEqualTo(Map.of(
                            "Firm", new Meaning("name", Map.of(), false),
                            "Phase", new Meaning("stage", Map.of("W", "won"), false)));
        });
    }

    @Test
    void forget_what_nobody_said_and_what_was_only_tried() {
        world.run("{\"object\":\"company\"}", "Name,Unsaid\nA,x\n");
        world.run("{\"object\":\"company\",\"dryRun\":true,\"mapping\":{\"Firm\":\"name\"}}", "Firm,Unsaid\nA,x\n");

        assertThat(unnamed("Unsaid")).isEmpty();
    }

    @Test
    void are_kept_by_name_for_oneself_or_for_everybody() {
        var run = world.run("{\"object\":\"company\",\"dryRun\":true,\"mapping\":{\"Firm\":\"name\"}}", "Firm\nA\n");

        var own = world.mappings.save(world.maria, run, " Ours ", false);
        assertThat(own.name()).isEqualTo("Ours");
        var shared = world.mappings.change(world.maria, own.id(), null, true);
        assertThat(shared.name()).isEqualTo("Ours");
        assertThat(world.mappings.of(world.maria, "company")).contains(shared);
        assertThatThrownBy(() -> world.mappings.change(world.pedro, own.id(), "Mine", null))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> world.mappings.remove(world.pedro, own.id())).isInstanceOf(ProblemException.class);

        world.mappings.remove(world.maria, own.id());
        assertThat(world.mappings.of(world.maria, "company"))
                .noneMatch(mapping -> mapping.id().equals(own.id()));
    }

    @Test
    void need_a_name_that_somebody_gives_them() {
        var run = world.run("{\"object\":\"company\",\"dryRun\":true}", "Name\nA\n");

        assertThatThrownBy(() -> world.mappings.save(world.maria, run, " ", false))
                .isInstanceOf(ProblemException.class);
    }
}
