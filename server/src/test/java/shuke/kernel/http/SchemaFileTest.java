package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.base.ProblemException;

class SchemaFileTest {
    @Test
    void of_nothing_says_so_and_changes_nothing() {
        var chinese = SchemaFileController.nothing(Locale.SIMPLIFIED_CHINESE);
        var english = SchemaFileController.nothing(Locale.ENGLISH);

        assertThat(chinese).startsWith("# 本工作区的数据模型与程序自带的完全相同");
        assertThat(english).startsWith("# The data model of this workspace is the program's own");
        assertThat(ModelFile.read(chinese).objects()).isEmpty();
        assertThat(ModelFile.read(english).objects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment", "{}", "objects: []"})
    void may_hold_no_definition_at_all(String file) {
        assertThat(ModelFile.read(file).objects()).isEmpty();
    }

    @Test
    void may_tell_of_the_navigation_alone() {
        var file = ModelFile.read("""
                navigation:
                  - groups: [{group: sales, objects: [account]}]
                  - role: salesRep
                    groups: [{label: {zh-CN: 我的, en: Mine}, objects: [account]}]
                    hidden: [lead]
                """);

        assertThat(file.objects()).isEmpty();
        assertThat(file.navigation()).extracting(ModelFile.OfRole::role).containsExactly(null, "salesRep");
        assertThat(file.navigation().getLast().navigation().hidden()).containsExactly("lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: something else", "just words", "objects: {account: {}}", "42"})
    void of_something_else_is_refused(String file) {
        assertThatThrownBy(() -> ModelFile.read(file)).isInstanceOf(ProblemException.class);
    }
}
