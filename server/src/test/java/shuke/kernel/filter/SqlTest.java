package shuke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.Name;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Ref;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.TestKeys;
import shuke.support.TestWorkspace;

class SqlTest {
    private static final Moment MOMENT =
            new Moment(Instant.parse("2024-03-10T15:00:00Z"), ZoneId.of("Asia/Shanghai"), Ledger.id(2));
    private static TestWorkspace shuke = TestWorkspace.of(Deals.COMPANY, Deals.DEAL);
    private static Schema schema = shuke.schema();
    private static ObjectType deal = schema.object("deal");
    private static Ledger ledger = new Ledger(shuke.records(), shuke.workspace());

    @BeforeAll
    static void records() {
        ledger.fill(new Random(5), 6, 30);
        var companies = List.of(0, 1, 2, 3);
        for (var company : companies) {
            link(1000, company);
        }
        link(1001, 0);
        shuke.records()
                .execute("update {0}.deal set deleted_at = now() where id = {1}", name(), DSL.val(Ledger.id(1002)));
    }

    @Nested
    class columns_stay_bare_for_their_indexes {
        @Test
        void in_comparisons() {
            assertThat(sql("name == 'x'")).isEqualTo("\"t\".\"name\" = ?");
            assertThat(sql("amount >= 10.5")).isEqualTo("\"t\".\"amount\" >= ?");
            assertThat(sql("heads in [1, 2]"))
                    .contains("\"t\".\"heads\" = any (")
                    .contains("bigint[]");
            assertThat(sql("closeDate < today() - days(30)")).isEqualTo("\"t\".\"close_date\" < cast(? as date)");
            assertThat(sql("company == me()")).isEqualTo("\"t\".\"company\" = cast(? as uuid)");
            assertThat(sql("seenAt == '2024-03-01'"))
                    .contains("\"seen_at\" >= cast(?")
                    .contains("\"seen_at\" < cast(?");
            assertThat(sql("about == me()"))
                    .contains("\"t\".\"about_company\" = ")
                    .contains(" or \"t\".\"about_deal\" = ");
            assertThat(sql("'a' in tags")).contains("\"t\".\"tags\" @> cast(? as text[])");
        }

        @Test
        void and_only_below_a_not_is_emptiness_made_false() {
            assertThat(sql("active && name == 'x'")).doesNotContain("coalesce");
            assertThat(sql("!(name == 'x')")).contains("coalesce((\"t\".\"name\" = ?), false)");
            assertThat(sql("!(name == null)")).doesNotContain("coalesce");
            assertThat(sql("id != '00000000-0000-7000-8000-000000000002'")).doesNotContain("coalesce");
        }
    }

    @Test
    void a_lookup_is_joined_once_and_its_id_without_a_join() {
        var scope = scope();
        scope.condition(
                checked("company.name == 'x' && company.score > 1 && company.parent == null && company.id != null"));
        scope.value(Path.of("company.name"));
        scope.table(Path.of("company"));

        assertThat(DSL.using(SQLDialect.POSTGRES).render(scope.from())).containsOnlyOnce("left outer join");
    }

    @Test
    void of_nothing_nothing_is_in() {
        assertThat(count("name in []")).isZero();
        assertThat(count("!(name in [])")).isEqualTo(30);
        assertThat(DSL.using(SQLDialect.POSTGRES)
                        .render(scope().condition(condition(new Filter.Tree(Map.of("op", "or", "of", List.of()))))))
                .isEqualTo("false");
    }

    @Test
    void children_fit_unless_they_are_in_the_recycle_bin() {
        var company = schema.object("company");
        var expected = ledger.entries.values().stream()
                .filter(e -> e.object().equals("company"))
                .filter(c -> ledger.deals().stream()
                        .anyMatch(d -> !d.id().equals(Ledger.id(1002))
                                && d.values().get("company") instanceof Ref(var o, var id, var l)
                                && id.equals(c.id())
                                && "won".equals(d.values().get("stage"))))
                .count();
        var scope = new SqlScope(shuke.workspace(), schema, company, MOMENT, TestKeys.vault());
        var checked = Conditions.condition(
                new Filter.Text("deals.exists(d, d.stage == 'won' && d.company == id && (d.isBig || !d.isBig))"),
                company,
                schema);
        var condition = scope.condition(checked);

        assertThat(shuke.records()
                        .fetchCount(DSL.select(scope.id()).from(scope.from()).where(condition)))
                .isEqualTo((int) expected);
        assertThat(expected).isBetween(1L, 5L);
        assertThat(checked.asksForChildren()).isTrue();
        assertThatThrownBy(() -> Evaluator.evaluate(checked, path -> null, MOMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void children_have_children_and_lookups_of_their_own() {
        assertThat(
                        count(
                                "company.deals.exists(a, a.company.daughters.exists(b, b.name == name || b.id != company) && a.id != id)"))
                .isBetween(1, 29);
    }

    @Test
    void lookups_to_many_have_members() {
        assertThat(count("partners != null")).isEqualTo(2);
        assertThat(count("partners == null")).isEqualTo(28);
        assertThat(count("size(partners) == 4")).isEqualTo(1);
        assertThat(count("'%s' in partners".formatted(Ledger.id(0)))).isEqualTo(2);
        assertThat(count("partners.hasAll(['%s', '%s'])".formatted(Ledger.id(0), Ledger.id(3))))
                .isEqualTo(1);
        assertThat(count("partners.exists(p, p.id == '%s')".formatted(Ledger.id(2))))
                .isEqualTo(1);
    }

    @Test
    void sql_in_any_text_is_only_text() {
        for (var nasty : List.of(
                "'; drop table deal; --",
                "\" or 1=1 --",
                "\\'; select pg_sleep(10); --",
                "?",
                "{0}",
                ":name",
                "$1",
                "%",
                "_",
                "\\",
                "/* ",
                "a\nb\u202e")) {
            var literal = Conditions.print(new Filter.Tree(Map.of("op", "eq", "field", "name", "value", nasty)))
                    .substring("name == ".length());
            for (var form : List.of(
                    "name == %s",
                    "name.contains(%s)",
                    "name in [%s, 'x']",
                    "%s in tags",
                    "lower(name) + %s == name",
                    "tags.hasAny([%s])")) {
                assertThat(count(form.formatted(literal))).as(form + nasty).isLessThan(30);
            }
            assertThat(count("name != " + literal)).isBetween(1, 30);
        }
        assertThat(count("true")).isEqualTo(30);
    }

    @Test
    void names_what_a_person_must_be_allowed_to_see() {
        var checked = checked("company.parent.name == 'x' && weighted > 1 && about.deal.stage == 'won'");

        assertThat(checked.uses())
                .containsExactlyInAnyOrder(
                        new FieldUse("deal", "company"),
                        new FieldUse("company", "parent"),
                        new FieldUse("company", "name"),
                        new FieldUse("deal", "weighted"),
                        new FieldUse("deal", "about"),
                        new FieldUse("deal", "stage"));
        assertThat(checked.reads())
                .containsExactlyInAnyOrder(
                        Path.of("company.parent.name"),
                        Path.of("amount"),
                        Path.of("rate"),
                        Path.of("about.deal.stage"));
        assertThat(checked.isStable()).isTrue();
        assertThat(checked("closeDate < today()").isStable()).isFalse();
    }

    private static Name name() {
        return DSL.name(shuke.schemaName());
    }

    private static void link(int source, int target) {
        shuke.records()
                .execute(
                        "insert into {0}.deal__partners (source, target, position) values ({1}, {2}, 0)",
                        name(), DSL.val(Ledger.id(source)), DSL.val(Ledger.id(target)));
    }

    private static SqlScope scope() {
        return new SqlScope(shuke.workspace(), schema, deal, MOMENT, TestKeys.vault());
    }

    private static Checked checked(String text) {
        return condition(new Filter.Text(text));
    }

    private static Checked condition(Filter filter) {
        return Conditions.condition(filter, deal, schema);
    }

    private static String sql(String text) {
        return DSL.using(SQLDialect.POSTGRES).render(scope().condition(checked(text)));
    }

    private static int count(String text) {
        var scope = scope();
        var condition = scope.condition(checked(text));
        return shuke.records()
                .fetchCount(DSL.select(scope.id()).from(scope.from()).where(condition));
    }
}
