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
        assertThat(Trees.file(chinese)).isEmpty();
        assertThat(Trees.file(english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment", "{}", "objects: []"})
    void may_hold_no_definition_at_all(String file) {
        assertThat(Trees.file(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name: something else", "just words", "objects: {account: {}}", "42"})
    void of_something_else_is_refused(String file) {
        assertThatThrownBy(() -> Trees.file(file)).isInstanceOf(ProblemException.class);
    }
}
