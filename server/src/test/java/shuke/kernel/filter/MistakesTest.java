package shuke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.Schema;
import shuke.support.TestWorkspace;

/** What is refused, and where the person is told to look. */
class MistakesTest {
    private static final Schema SCHEMA =
            TestWorkspace.of(Deals.COMPANY, Deals.DEAL).schema();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            nam == 'x'                            | unknownFieldNear | 1
            qqqq == 'x'                           | unknownField     | 1
            active && company.nam == 'x'          | unknownFieldNear | 19
            amount > 'x'                          | kinds            | 10
            amount == name                        | kinds            | 8
            stage == 'wun'                        | option           | 10
            stage in ['won', 'wun']               | option           | 18
            'cinema' in channels                  | option           | 1
            closeDate > '2024-02-30'              | date             | 13
            seenAt > 'yesterday'                  | dateTime         | 10
            company == 'abc'                      | id               | 12
            name ==                               | syntax           | 8
            name == 'x                            | syntax           | 9
            name                                  | notCondition     | 1
            active && amount                      | notCondition     | 11
            about.name == 'x'                     | target           | 7
            home == home                          | notComparable    | 6
            home.planet == 'x'                    | noPart           | 6
            name.family == 'x'                    | noPart           | 6
            active < true                         | noOrder          | 8
            name.contain('x')                     | unknownFunctionNear | 6
            days(3) > 2                           | spanAlone        | 1
            closeDate + hours(3) > today()        | hoursOnDate      | 13
            took > months(1)                      | monthsAreNoLength | 8
            tags == 'a'                           | kinds            | 9
            name[0] == 'x'                        | notInLanguage    | 5
            name == {'a': 1}                      | notInLanguage    | 9
            deals.exists(d, true)                 | noChildren       | 1
            company.deals == null                 | children         | 9
            company.deals.exists(d, d.nam == '')  | unknownFieldNear | 27
            company.deals.exists(d, d == null)    | variableAlone    | 25
            company.parent.parent.parent.parent.parent.name == '' | tooFar | 37
            """)
    void are_told_with_their_place(String text, String code, int column) {
        var problem = problems(new Filter.Text(text)).getFirst();

        assertThat(problem.code()).isEqualTo("filter." + code);
        assertThat(problem.args()).as("line and column").startsWith(1, column);
        assertThat(problem.detail(Locale.ENGLISH))
                .startsWith("Line 1, column " + column + ": ")
                .doesNotContain("{");
        assertThat(problem.detail(Locale.CHINA))
                .startsWith("第 1 行第 " + column + " 列：")
                .doesNotContain("{");
    }

    @Test
    void are_told_all_at_once() {
        assertThat(problems(new Filter.Text("nam == 'x'\n  && (stage == 'wun' || amount > 'x')")))
                .extracting(Problem::args)
                .extracting(args -> args.subList(0, 2))
                .containsExactly(List.of(1, 1), List.of(2, 16), List.of(2, 34));
    }

    @Test
    void name_what_was_meant_and_what_there_is() {
        assertThat(problems(new Filter.Text("compny == null")).getFirst().args())
                .endsWith("company");
        assertThat(problems(new Filter.Text("stage == 'wun'")).getFirst().args())
                .endsWith("open, won, lost");
    }

    static Stream<String> bombs() {
        return Stream.of(
                "(".repeat(4_000) + "active" + ")".repeat(4_000),
                "active" + ".a".repeat(4_000),
                "company" + ".parent".repeat(60) + " == null",
                "heads" + " + 1".repeat(200) + " > 0",
                "active" + " && active".repeat(900),
                "a ? b : ".repeat(1_000) + "c",
                "f(".repeat(3_000),
                "[".repeat(4_000),
                "company.deals.exists(a, ".repeat(60) + "true" + ")".repeat(60),
                "'" + "x".repeat(20_000) + "' == name",
                "heads in [" + "1,".repeat(1_100) + "1]",
                "amount > 1" + "0".repeat(60) + ".5",
                "name == '\\u0000'");
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void and_bombs_are_refused(String bomb) {
        assertThat(problems(new Filter.Text(bomb))).isNotEmpty();
    }

    @Test
    void and_bombs_built_as_trees_are_refused() {
        Object deep = Map.of("op", "eq", "field", "name", "value", "x");
        for (var i = 0; i < 2_000; i++) {
            deep = Map.of("op", "not", "of", List.of(deep));
        }
        var wide = Map.of("op", "or", "of", Collections.nCopies(600, Map.of("op", "isEmpty", "field", "name")));
        var many = Map.of("op", "in", "field", "name", "value", Collections.nCopies(1_001, "x"));

        assertThat(problems(new Filter.Tree(deep))).extracting(Problem::code).containsExactly("filter.tooDeep");
        assertThat(problems(new Filter.Tree(wide))).extracting(Problem::code).containsExactly("filter.tooLarge");
        assertThat(problems(new Filter.Tree(many))).extracting(Problem::code).containsExactly("filter.tooManyValues");
    }

    @Test
    void and_formulas_that_double_each_other_are_refused() {
        var text = new StringBuilder();
        for (var i = 1; i <= 9; i++) {
            var before = i == 1 ? "heads" : "f" + (i - 1);
            text.append(
                    "  - {name: f%d, type: formula, result: decimal, expression: \"%s\", label: {zh-CN: 公式, en: Formula}}\n"
                            .formatted(i, String.join(" + ", Collections.nCopies(8, before))));
        }
        var schema = TestWorkspace.of("""
                object: deal
                label: {zh-CN: 商机, en: Deal}
                group: sales
                fields:
                  - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
                  - {name: heads, type: integer, label: {zh-CN: 人数, en: Heads}}
                """ + text).schema();

        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> Conditions.condition(new Filter.Text("f9 > 1"), schema.object("deal"), schema))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("filter.tooLarge");
    }

    private static List<Problem> problems(Filter filter) {
        return catchThrowableOfType(
                        ProblemException.class, () -> Conditions.condition(filter, SCHEMA.object("deal"), SCHEMA))
                .problems();
    }
}
