package shuke.kernel.cleansing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.support.TestWorkspace;

/** The checks that come with the program, over the standard objects. */
class StandardChecksTest {
    private final TestWorkspace shuke = TestWorkspace.standard();

    @Test
    void make_sense_and_speak_both_languages() {
        var schema = shuke.catalog().current(shuke.workspace());
        assertThat(StandardChecks.all()).isNotEmpty();
        StandardChecks.all().forEach((name, checks) -> {
            var object = schema.object(name);
            var names = new HashSet<String>();
            for (var check : checks) {
                assertThat(names.add(check.name())).as(check.name()).isTrue();
                assertThatCode(() -> {
                            var checked = Conditions.condition(new Filter.Text(check.when()), object, schema);
                            assertThat(checked.asksForChildren()).isFalse();
                        })
                        .as(name + " " + check.name())
                        .doesNotThrowAnyException();
                assertThat(check.message().zh()).containsPattern("\\p{IsHan}");
                assertThat(check.message().en())
                        .doesNotContainPattern("\\p{IsHan}")
                        .isNotBlank();
                if (check.field() != null)
                    assertThat(object.find(check.field())).isPresent();
            }
        });
    }
}
