package shuke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Schema;
import shuke.support.TestWorkspace;

class SchemaExpressionsTest {
    private static final String ORDER = """
            object: purchase
            label: {zh-CN: 采购, en: Purchase}
            group: sales
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: total, type: decimal, label: {zh-CN: 合计, en: Total}}
              - {name: placed, type: date, label: {zh-CN: 日期, en: Placed}%s}
              - {name: twice, type: formula, expression: "%s", result: decimal, label: {zh-CN: 两倍, en: Twice}}
              - name: shop
                type: lookup
                to: shop
                related: {name: purchases, label: {zh-CN: 采购, en: Purchases}}
                label: {zh-CN: 店, en: Shop}
            rules:
              - name: positive
                when: "%s"
                message: {zh-CN: 不对, en: Wrong}
            """;
    private static final String SHOP = """
            object: shop
            label: {zh-CN: 店, en: Shop}
            group: sales
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: score, type: integer, label: {zh-CN: 评分, en: Score}}
              - name: sum
                type: rollUp
                fn: sum
                object: purchase
                via: shop
                field: %s
                filter: "%s"
                label: {zh-CN: 合计, en: Sum}
            """;

    @Test
    void finds_nothing_wrong_with_the_objects_that_are_shipped() {
        assertThatCode(() -> TestWorkspace.standard(new SchemaExpressions())).doesNotThrowAnyException();
    }

    @Test
    void names_the_place_and_the_position_in_it() {
        var problems = problems("total * 2", "totl < 0", "");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("filter.unknownFieldNear");
            assertThat(problem.field()).isEqualTo("purchase.rules.positive.when");
            assertThat(problem.args()).startsWith(1, 1).endsWith("total");
        });
    }

    @Test
    void refuses_a_formula_of_another_type_than_its_result() {
        assertThat(problems("name", "false", "")).extracting(Problem::code).containsExactly("filter.kinds");
    }

    @Test
    void refuses_a_default_that_looks_at_other_records() {
        assertThat(problems("1", "false", ", default: \"shop.score > 1 ? today() : null\""))
                .extracting(Problem::field)
                .containsExactly("purchase.placed.default");
    }

    @Test
    void refuses_a_rule_that_looks_at_children() {
        assertThat(problems("1", "shop.purchases.exists(p, p.total > total)", ""))
                .extracting(Problem::code)
                .containsExactly("filter.childrenInRecord");
    }

    @Test
    void refuses_a_stored_sum_that_depends_on_more_than_the_summed_record() {
        assertThat(sum("total", "total > 1 && placed != null")).isEmpty();
        assertThat(sum("twice", "true")).isEmpty();
        assertThat(sum("total", "shop.score > 1")).containsExactly("filter.ownOnly");
        assertThat(sum("total", "placed < today()")).containsExactly("filter.unstable");
        assertThat(sum("total", "createdAt < '2024-03-01'")).containsExactly("filter.unstable");
    }

    private static List<String> sum(String field, String filter) {
        var shop = SHOP.formatted(field, filter);
        return check(
                        TestWorkspace.of(shop, ORDER.formatted("", "total * 2", "false"))
                                .schema(),
                        "shop")
                .stream()
                .map(Problem::code)
                .toList();
    }

    private static List<Problem> problems(String formula, String rule, String more) {
        var shop = SHOP.formatted("total", "true");
        return check(
                TestWorkspace.of(shop, ORDER.formatted(more, formula, rule)).schema(), "purchase");
    }

    private static List<Problem> check(Schema schema, String object) {
        var problems = new ArrayList<Problem>();
        new SchemaExpressions().check(schema, schema.object(object), problems);
        return problems;
    }
}
