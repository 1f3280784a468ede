package shuke.kernel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.TestKeys;
import shuke.support.TestWorkspace;

/** The two meanings of the language are one: whatever is asked, PostgreSQL and the evaluator pick the same records. */
class SqlAgreesWithEvaluatorTest {
    private static final Moment MOMENT = new Moment(
            Instant.parse("2024-03-10T15:00:00Z"),
            ZoneId.of("America/New_York"),
            Ledger.id(2)); // clocks changed that day

    private static final Map<String, FieldType> RESULTS = Map.of(
            "integer", new FieldType.Whole(null, null),
            "decimal", new FieldType.Decimal(3, null, null));

    private static TestWorkspace shuke = TestWorkspace.of(Deals.COMPANY, Deals.DEAL);
    private static Ledger ledger = new Ledger(shuke.records(), shuke.workspace());
    private static Schema schema = shuke.schema();
    private static ObjectType deal = schema.object("deal");

    @BeforeAll
    static void records() {
        ledger.fill(new Random(7), 12, 80);
    }

    @Test
    void on_conditions_made_up_by_chance() {
        var chance = new Chance(new Random(20240310));
        var held = 0;
        for (var i = 0; i < 600; i++) {
            var text = chance.condition(i % 4);
            var checked = checked(text);
            if (checked == null) {
                continue;
            }
            var evaluated = evaluated(checked);
            assertThat(selected(checked)).as(text).isEqualTo(evaluated);
            held += evaluated.isEmpty() ? 0 : 1;
        }
        assertThat(held).as("conditions that hold for something").isGreaterThan(240);
    }

    @Test
    void on_expressions_made_up_by_chance() {
        var chance = new Chance(new Random(31));
        for (var i = 0; i < 120; i++) {
            var number = chance.expression();
            RESULTS.forEach((name, type) -> assertValues(number, type));
        }
    }

    @Test
    void after_printing_and_reading_again() {
        var chance = new Chance(new Random(99));
        for (var i = 0; i < 300; i++) {
            var text = chance.condition(3);
            var checked = checked(text);
            if (checked != null) {
                var printed = Conditions.print(new Filter.Text(text));
                assertThat(Conditions.condition(new Filter.Text(printed), deal, schema)
                                .term())
                        .as("%s printed as %s", text, printed)
                        .isEqualTo(checked.term());
            }
        }
    }

    private static void assertValues(String text, FieldType type) {
        try {
            var checked = Conditions.expression(text, deal, schema, type);
            var scope = new SqlScope(shuke.workspace(), schema, deal, MOMENT, TestKeys.vault());
            var value = scope.value(checked);
            var read = new HashMap<UUID, @Nullable Object>();
            shuke.records()
                    .select(scope.id(), value)
                    .from(scope.from())
                    .forEach(row -> read.put(row.value1(), plain(row.value2())));
            var evaluated = new HashMap<UUID, @Nullable Object>();
            ledger.deals()
                    .forEach(entry -> evaluated.put(
                            entry.id(),
                            plain(Evaluator.evaluate(checked, path -> ledger.value(entry, path.steps()), MOMENT))));
            assertThat(read).as(text).isEqualTo(evaluated);
        } catch (ProblemException tooLarge) {
            assertThat(tooLarge.problems().getFirst().code()).as(text).startsWith("filter.too");
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    private static @Nullable Checked checked(String text) {
        try {
            return Conditions.condition(new Filter.Text(text), deal, schema);
        } catch (ProblemException wrong) {
            assertThat(wrong.problems().getFirst().code())
                    .as(text + wrong.problems())
                    .startsWith("filter.too");
            return null;
        }
    }

    private static Set<UUID> selected(Checked checked) {
        var scope = new SqlScope(shuke.workspace(), schema, deal, MOMENT, TestKeys.vault());
        var condition = scope.condition(checked);
        return new HashSet<>(shuke.records()
                .select(scope.id())
                .from(scope.from())
                .where(condition)
                .and(DSL.trueCondition())
                .fetch(scope.id()));
    }

    private static Set<UUID> evaluated(Checked checked) {
        var found = new HashSet<UUID>();
        for (var entry : ledger.deals()) {
            if (Boolean.TRUE.equals(Evaluator.evaluate(checked, path -> ledger.value(entry, path.steps()), MOMENT))) {
                found.add(entry.id());
            }
        }
        return found;
    }
}
