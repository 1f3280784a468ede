package shuke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;

/** The tree form says the same as the text. */
class TreesTest {
    @Test
    void comparisons_read_as_text() {
        assertThat(text(op("eq", "account.industry", "retail"))).isEqualTo("account.industry == 'retail'");
        assertThat(text(op("ne", "amount", -1.50))).isEqualTo("amount != -1.5");
        assertThat(text(op("in", "stage", List.of("won", "lost")))).isEqualTo("stage in ['won', 'lost']");
        assertThat(text(op("notIn", "stage", List.of("won")))).isEqualTo("!(stage in ['won'])");
        assertThat(text(op("contains", "name", "O'Neil \\ 王"))).isEqualTo("name.contains('O\\'Neil \\\\ 王')");
        assertThat(text(op("hasAny", "tags", List.of("a")))).isEqualTo("tags.hasAny(['a'])");
        assertThat(text(Map.of("op", "isEmpty", "field", "email"))).isEqualTo("email == null");
        assertThat(text(Map.of("op", "isNotEmpty", "field", "email"))).isEqualTo("email != null");
    }

    @Test
    void moments_are_relative() {
        assertThat(text(op("lt", "closeDate", Map.of("fn", "today", "days", -30))))
                .isEqualTo("closeDate < today() + days(-30)");
        assertThat(text(op("eq", "owner", Map.of("fn", "me")))).isEqualTo("owner == me()");
        assertThat(text(op("ge", "seenAt", Map.of("fn", "now", "months", 1, "hours", 2))))
                .isEqualTo("seenAt >= now() + months(1) + hours(2)");
        assertThat(text(op("ge", "closeDate", Map.of("fn", "monthStart", "months", -1))))
                .isEqualTo("closeDate >= monthStart() + months(-1)");
        assertThat(text(op("gt", "closeDate", Map.of("field", "start")))).isEqualTo("closeDate > start");
    }

    @Test
    void conditions_are_joined_with_no_more_brackets_than_needed() {
        var a = op("eq", "a", 1);
        var b = op("eq", "b", 2);
        assertThat(text(Map.of("op", "and", "of", List.of(a, Map.of("op", "or", "of", List.of(a, b))))))
                .isEqualTo("a == 1 && (a == 1 || b == 2)");
        assertThat(text(Map.of("op", "not", "of", List.of(a)))).isEqualTo("!(a == 1)");
        var written = Map.of("op", "condition", "text", "c > 3 || d");
        assertThat(text(Map.of("op", "and", "of", List.of(a, written)))).isEqualTo("a == 1 && (c > 3 || d)");
        assertThat(text(Map.of("op", "or", "of", List.of()))).isEqualTo("false");
        assertThat(text(Map.of("op", "and", "of", List.of()))).isEqualTo("true");
    }

    @Test
    void texts_come_back_as_they_were_read() {
        for (var text : List.of(
                "a == 1 && b != 'x' || !c",
                "a - (b - c) > 2 * (d + 1) % 3",
                "(a ? b : c) ? d : e ? f : g",
                "x.y.contains('a') && size(tags) > 0",
                "-(a + b) == -1",
                "children.exists(c, c.x in ['a', null])")) {
            assertThat(Conditions.print(new Filter.Text(text))).isEqualTo(text);
        }
    }

    @Test
    void what_is_no_condition_is_refused_in_words() {
        for (var wrong : Arrays.<Object>asList(
                "text",
                List.of(),
                Map.of(),
                Map.of("op", "like", "field", "a", "value", 1),
                Map.of("op", "eq", "field", "a"),
                Map.of("op", "eq", "value", 1),
                Map.of("op", "eq", "field", "a", "value", Map.of("fn", "pg_sleep")),
                Map.of("op", "eq", "field", "a", "value", 1, "or", "1=1"),
                Map.of("op", "not", "of", List.of()),
                Map.of("op", "eq", "field", "a", "value", Double.NaN))) {
            var problem = catchThrowableOfType(ProblemException.class, () -> text(wrong))
                    .problems()
                    .getFirst();
            assertThat(problem.detail(Locale.ENGLISH))
                    .as("%s", wrong)
                    .doesNotStartWith("Line")
                    .doesNotContain("{");
        }
    }

    private static Object op(String op, String field, Object value) {
        return Map.of("op", op, "field", field, "value", value);
    }

    private static String text(Object tree) {
        return Conditions.print(new Filter.Tree(tree));
    }
}
