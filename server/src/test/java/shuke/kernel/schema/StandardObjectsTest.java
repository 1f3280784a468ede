package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import shuke.support.TestWorkspace;

class StandardObjectsTest {
    @Test
    void what_is_shipped_fits_together() {
        var schema = EffectiveSchema.of(1, StandardObjects.shipped(), List.of());

        assertThat(SchemaCheck.of(schema)).isEmpty();
    }

    @Test
    void what_is_shipped_makes_a_workspace() {
        var shuke = TestWorkspace.standard();

        assertThat(shuke.schema().objects()).extracting(ObjectType::name).contains("account", "orderLine", "user");
    }

    @Test
    void every_definition_survives_being_written_and_read_again() {
        for (var object : StandardObjects.shipped().objects().values()) {
            assertThat(Definitions.read(Definitions.write(object))).isEqualTo(object);
        }
    }
}
