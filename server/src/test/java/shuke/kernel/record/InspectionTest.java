package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Money;
import shuke.kernel.base.Plain;
import shuke.kernel.base.ProblemException;
import shuke.matching.standardise.PersonName;
import shuke.support.TestWorkspace;

/** Records held against what the way in asks for today. */
@Tag("database")
class InspectionTest {
    private static final UUID START = new UUID(0, 0);
    private static final String GUEST = """
            object: guest
            label: {zh-CN: 来宾, en: Guest}
            plural: {zh-CN: 来宾, en: Guests}
            nameField: name
            fields:
              - {name: name, type: personName, sensitivity: personal, purpose: p, label: {zh-CN: 姓名, en: Name}}
              - {name: email, type: email, sensitivity: personal, purpose: p, label: {zh-CN: 邮箱, en: E-mail}}
              - {name: mobile, type: phone, sensitivity: personal, purpose: p, label: {zh-CN: 手机, en: Mobile}}
              - {name: site, type: url, label: {zh-CN: 网址, en: Site}}
              - {name: seat, type: text, maxLength: 10, label: {zh-CN: 座位, en: Seat}}
              - {name: fee, type: money, label: {zh-CN: 费用, en: Fee}}
              - {name: age, type: integer, min: 0, max: 150, label: {zh-CN: 年龄, en: Age}}
              - {name: tags, type: tags, label: {zh-CN: 标签, en: Tags}}
              - {name: host, type: lookup, to: guest, label: {zh-CN: 邀请人, en: Host}}
            rules:
              - {name: young, when: "age < 18 && fee.amount > 100", message: {zh-CN: 未成年人费用过高, en: Too dear for the young}, field: fee}
            """;

    private final Records hall = Records.in(TestWorkspace.of(GUEST));

    private Inspector inspector() {
        return hall.inspection.of(hall.workspace.workspace(), "guest");
    }

    private Verdict verdict(String field, @Nullable Object value) {
        var inspector = inspector();
        return inspector.verdict(inspector.object().field(field), value);
    }

    @Nested
    class a_value {
        @Test
        void that_the_way_in_keeps_as_it_is_is_right() {
            assertThat(verdict("mobile", "+8613800138000")).isEqualTo(Verdict.RIGHT);
            assertThat(verdict("name", new PersonName("王小明", null, null))).isEqualTo(Verdict.RIGHT);
            assertThat(verdict("fee", new Money(new BigDecimal("12.50"), "CNY")))
                    .isEqualTo(Verdict.RIGHT);
            assertThat(verdict("tags", List.of("b", "a"))).isEqualTo(Verdict.RIGHT);
            assertThat(verdict("age", 18L)).isEqualTo(Verdict.RIGHT);
            assertThat(verdict("seat", null)).isEqualTo(Verdict.RIGHT);
        }

        @Test
        void that_the_way_in_keeps_otherwise_comes_with_the_other_form() {
            assertThat(verdict("mobile", "138-0013-8000")).isEqualTo(new Verdict.Other("+8613800138000"));
            assertThat(verdict("seat", " Ａ1 ")).isInstanceOf(Verdict.Other.class);
            assertThat(verdict("email", "ADA@HALL.EXAMPLE")).isInstanceOf(Verdict.Other.class);
        }

        @Test
        void that_the_way_in_refuses_is_refused_with_its_words() {
            assertThat(verdict("age", 900L))
                    .isInstanceOfSatisfying(
                            Verdict.Wrong.class,
                            wrong -> assertThat(wrong.problem().code()).isEqualTo("tooLarge"));
            assertThat(verdict("seat", "far too long for a seat")).isInstanceOf(Verdict.Wrong.class);
        }

        @Test
        void of_any_kind_has_a_verdict() {
            var hostile = List.of(
                    "\u202E\u0000\uFFFF",
                    "💥".repeat(10_000),
                    "'; drop table guest; --",
                    "<script>alert(1)</script>",
                    "+".repeat(50_000),
                    "@".repeat(50_000),
                    "http://".repeat(5_000),
                    "9".repeat(50_000));
            for (var field : List.of("name", "email", "mobile", "site", "seat", "age", "fee")) {
                for (var value : hostile)
                    assertThat(verdict(field, value)).as(field).isNotNull();
            }
        }
    }

    @Test
    void records_come_in_the_order_of_their_ids_without_those_in_the_recycle_bin() {
        var first = hall.create("guest", "name", "Ada");
        var gone = hall.create("guest", "name", "Bea");
        var last = hall.create("guest", "name", "Cleo");
        hall.writer.write(hall.maria, Batch.of("guest", new Change.Delete(gone, null)));
        var workspace = hall.workspace.workspace();

        assertThat(hall.inspection.count(workspace, "guest")).isEqualTo(2);
        assertThat(hall.inspection.next(workspace, "guest", START, 10))
                .extracting(row -> row.id())
                .containsExactly(first, last);
        assertThat(hall.inspection.next(workspace, "guest", first, 1))
                .singleElement()
                .satisfies(row -> assertThat(Plain.of(row.get("name"))).isEqualTo("Cleo"));
        assertThat(hall.inspection.next(workspace, "nothing", START, 1)).isEmpty();
    }

    @Test
    void records_that_break_a_rule_by_now_are_told_with_it() {
        hall.create("guest", "name", "Ada", "age", 40, "fee", Map.of("amount", 200, "currency", "CNY"));
        var bea = hall.create("guest", "name", "Bea", "age", 20, "fee", Map.of("amount", 200, "currency", "CNY"));
        hall.workspace
                .records()
                .execute("update %s.guest set age = 9 where id = ?".formatted(hall.workspace.schemaName()), bea);
        var rows = hall.inspection.next(hall.workspace.workspace(), "guest", START, 10);

        assertThat(inspector().broken(rows)).containsOnlyKeys(bea);
        assertThat(inspector().broken(rows).get(bea))
                .extracting(problem -> problem.code())
                .containsExactly("rule.young");
    }

    @Test
    void conditions_look_at_records_and_at_what_their_lookups_point_to() {
        var host = hall.create("guest", "name", "Ada", "seat", "A1");
        var guest = hall.create("guest", "name", "Bea", "host", host.toString());
        var rows = hall.inspection.next(hall.workspace.workspace(), "guest", START, 10);
        var inspector = inspector();

        assertThat(inspector.fulfilling(
                        rows,
                        Map.of(
                                "atA1", inspector.condition("host.seat == 'A1'"),
                                "alone", inspector.condition("host == null"))))
                .containsEntry("atA1", java.util.Set.of(guest))
                .containsEntry("alone", java.util.Set.of(host));
        assertThatThrownBy(() -> inspector.condition("nothing == 1")).isInstanceOf(ProblemException.class);
    }

    @Test
    void the_spread_of_amounts_is_told_by_currency() {
        for (var i = 1; i <= 9; i++) {
            hall.create("guest", "name", "G" + i, "fee", Map.of("amount", Math.pow(10, i), "currency", "CNY"));
        }
        hall.create("guest", "name", "Odd", "fee", Map.of("amount", 7, "currency", "EUR"));
        var object = inspector().object();

        var spreads = hall.inspection.spreads(hall.workspace.workspace(), object, "fee");

        assertThat(spreads).extracting(Spread::unit).containsExactly("CNY", "EUR");
        assertThat(spreads.getFirst().count()).isEqualTo(9);
        assertThat(Math.exp(spreads.getFirst().median()))
                .isCloseTo(1e5, org.assertj.core.data.Percentage.withPercentage(1));
        assertThat(spreads.getFirst().deviation())
                .isCloseTo(2 * Math.log(10), org.assertj.core.data.Offset.offset(0.01));
        assertThat(hall.inspection.spreads(hall.workspace.workspace(), object, "seat"))
                .isEmpty();
    }
}
