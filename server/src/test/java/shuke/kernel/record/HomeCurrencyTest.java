package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.filter.Filter;
import shuke.support.TestWorkspace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Amounts in several currencies, summed up by the rates of their days; home is the yuan. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeCurrencyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String CUSTOMER = """
            object: customer
            label: {zh-CN: 客户, en: Customer}
            nameField: name
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: bought, type: rollUp, fn: sum, object: sale, via: customer, field: amount, result: money, label: {zh-CN: 消费, en: Bought}}
              - {name: usual, type: rollUp, fn: avg, object: sale, via: customer, field: amount, result: money, label: {zh-CN: 均值, en: Usual}}
              - {name: most, type: rollUp, fn: max, object: sale, via: customer, field: amount, result: money, label: {zh-CN: 最大, en: Most}}
            """;
    private static final String SALE = """
            object: sale
            label: {zh-CN: 销售, en: Sale}
            nameField: name
            fields:
              - {name: name, type: text, label: {zh-CN: 名称, en: Name}}
              - {name: customer, type: lookup, to: customer, onDelete: setNull, label: {zh-CN: 客户, en: Customer}}
              - {name: soldOn, type: date, label: {zh-CN: 日期, en: Sold on}}
              - {name: soldAt, type: dateTime, label: {zh-CN: 时间, en: Sold at}}
              - {name: region, type: text, label: {zh-CN: 地区, en: Region}}
              - {name: amount, type: money, rateDate: soldOn, label: {zh-CN: 金额, en: Amount}}
              - {name: fee, type: money, label: {zh-CN: 费用, en: Fee}}
              - {name: twice, type: formula, expression: "amount * 2", result: money, rateDate: soldOn, label: {zh-CN: 两倍, en: Twice}}
            """;

    private final Records records = Records.in(TestWorkspace.of(CUSTOMER, SALE));

    @BeforeAll
    void rates() {
        rate("USD", "2025-01-01", "7.2");
        rate("USD", "2026-01-01", "7.0");
        rate("EUR", "2025-01-01", "8.0");
    }

    private void rate(String currency, String from, String rate) {
        records.rates.put(records.maria, "%s,%s,%s".formatted(currency, from, rate));
        records.revalue();
    }

    private UUID customer(String name) {
        return records.create("customer", "name", name);
    }

    private UUID sale(@Nullable UUID customer, String amount, @Nullable String soldOn) {
        return records.create(
                "sale", "customer", customer == null ? null : customer.toString(), "amount", amount, "soldOn", soldOn);
    }

    private @Nullable Object money(UUID customer, String field) {
        var value = records.read("customer", customer, field);
        return value instanceof Map<?, ?> money ? money.get("amount") + " " + money.get("currency") : value;
    }

    @Nested
    class a_kept_sum {
        @Test
        void over_one_currency_stays_in_it() {
            var ada = customer("Ada");
            sale(ada, "USD 10", "2026-03-01");
            sale(ada, "USD 5", "2025-03-01");

            assertThat(money(ada, "bought")).isEqualTo("15 USD");
        }

        @Test
        void over_several_is_told_in_the_home_currency_by_the_rates_of_their_days() {
            var ada = customer("Ada");
            sale(ada, "USD 10", "2025-12-31");
            sale(ada, "USD 10", "2026-01-01");
            sale(ada, "CNY 8", "2026-01-01");

            assertThat(money(ada, "bought")).isEqualTo("150 CNY");
            assertThat(money(ada, "usual")).isEqualTo("50 CNY");
            assertThat(money(ada, "most")).isEqualTo("72 CNY");
        }

        @Test
        void takes_the_day_of_the_record_where_the_field_has_none() {
            var ada = customer("Ada");
            sale(ada, "USD 10", null);
            sale(ada, "CNY 1", null);

            assertThat(money(ada, "bought")).isEqualTo("71 CNY");
        }

        @Test
        void with_a_rate_missing_is_empty_instead_of_wrong() {
            var ada = customer("Ada");
            sale(ada, "GBP 10", "2026-01-01");
            sale(ada, "CNY 1", "2026-01-01");

            assertThat(money(ada, "bought")).isNull();
        }

        @Test
        void with_no_rate_on_that_early_a_day_is_empty() {
            var ada = customer("Ada");
            sale(ada, "USD 10", "2024-12-31");
            sale(ada, "CNY 1", "2026-01-01");

            assertThat(money(ada, "bought")).isNull();
        }

        @Test
        void follows_when_an_amount_moves_to_another_day() {
            var ada = customer("Ada");
            var sale = sale(ada, "USD 10", "2025-12-31");
            sale(ada, "CNY 1", "2026-01-01");
            assertThat(money(ada, "bought")).isEqualTo("73 CNY");

            records.patch("sale", sale, "soldOn", "2026-02-01");

            assertThat(money(ada, "bought")).isEqualTo("71 CNY");
        }

        @Test
        void follows_when_a_rate_comes_or_changes() {
            var ada = customer("Ada");
            sale(ada, "JPY 100", "2026-01-05");
            sale(ada, "CNY 1", "2026-01-01");
            assertThat(money(ada, "bought")).isNull();

            rate("JPY", "2026-01-01", "0.05");
            assertThat(money(ada, "bought")).isEqualTo("6 CNY");

            rate("JPY", "2026-01-01", "0.06");
            assertThat(money(ada, "bought")).isEqualTo("7 CNY");
        }

        @Test
        void follows_when_the_home_currency_changes_and_changes_back() {
            var ada = customer("Ada");
            sale(ada, "EUR 2", "2026-01-05");
            sale(ada, "CNY 1", "2026-01-01");
            assertThat(money(ada, "bought")).isEqualTo("17 CNY");

            home("EUR");
            assertThat(money(ada, "bought")).isNull();
            home("CNY");
            assertThat(money(ada, "bought")).isEqualTo("17 CNY");
        }

        private void home(String currency) {
            var patch = (ObjectNode) JSON.readTree("{\"homeCurrency\":\"" + currency + "\"}");
            records.organisation.change(records.maria, patch, null);
            records.revalue();
        }
    }

    @Nested
    class measures {
        private Aggregate.Result sums(String region, String field, String... fns) {
            return records.reader.aggregate(
                    records.maria,
                    new Aggregate(
                            "sale",
                            new Filter.Text("region.startsWith('" + region + "')"),
                            List.of(new Aggregate.GroupBy("region", null)),
                            Arrays.stream(fns)
                                    .map(fn -> new Aggregate.Measure(fn, field))
                                    .toList(),
                            List.of("-value0"),
                            10));
        }

        private void sale(String region, String amount, String day) {
            records.create("sale", "region", region, "amount", amount, "soldOn", day, "fee", amount);
        }

        @Test
        void over_one_currency_stay_in_it() {
            sale("one-a", "USD 10", "2026-01-05");
            sale("one-b", "USD 20", "2025-01-05");

            var sums = sums("one-", "amount", "sum", "count");

            assertThat(sums.groups())
                    .extracting(group -> group.group() + " " + group.values())
                    .containsExactly("[one-b] [20, 1]", "[one-a] [10, 1]");
            assertThat(sums.units()).containsExactly(new Aggregate.Unit("USD", false, List.of()), null);
        }

        @Test
        void over_several_are_all_told_in_the_home_currency_so_that_groups_can_be_compared() {
            sale("two-a", "USD 10", "2026-01-05");
            sale("two-a", "USD 20", "2025-01-05");
            sale("two-b", "CNY 100", "2026-01-05");

            var sums = sums("two-", "amount", "sum", "avg", "min", "max");

            assertThat(sums.groups())
                    .extracting(group -> group.group() + " " + group.values())
                    .containsExactly("[two-a] [214, 107, 70, 144]", "[two-b] [100, 100, 100, 100]");
            assertThat(sums.units()).containsOnly(new Aggregate.Unit("CNY", true, List.of()));
        }

        @Test
        void say_which_currencies_lack_a_rate() {
            sale("three-a", "USD 10", "2026-01-05");
            sale("three-b", "GBP 1", "2026-01-05");
            sale("three-b", "CHF 1", "2026-01-05");

            var sums = sums("three-", "amount", "sum");

            assertThat(sums.groups())
                    .extracting(group -> group.group() + " " + group.values())
                    .containsExactlyInAnyOrder("[three-a] [70]", "[three-b] [null]");
            assertThat(sums.units()).containsExactly(new Aggregate.Unit("CNY", true, List.of("CHF", "GBP")));
        }

        @Test
        void of_formulas_and_of_amounts_without_a_day_of_their_own_are_brought_home_too() {
            sale("four-a", "USD 10", "2025-01-05");
            sale("four-b", "CNY 100", "2026-01-05");

            assertThat(sums("four-", "twice", "sum").groups())
                    .extracting(Aggregate.Group::values)
                    .containsExactly(
                            List.of(new java.math.BigDecimal("200")), List.of(new java.math.BigDecimal("144")));
            assertThat(sums("four-", "fee", "sum").groups())
                    .extracting(group -> group.values().toString())
                    .containsExactly("[100]", "[70]");
        }
    }

    @Nested
    class groups_by_time {
        private List<String> groups(String tag, String field, String bucket) {
            return records
                    .reader
                    .aggregate(
                            records.maria,
                            new Aggregate(
                                    "sale",
                                    new Filter.Text("region == '" + tag + "'"),
                                    List.of(new Aggregate.GroupBy(field, bucket)),
                                    List.of(new Aggregate.Measure("count", null)),
                                    List.of(),
                                    50))
                    .groups()
                    .stream()
                    .map(group ->
                            group.group().getFirst() + ": " + group.values().getFirst())
                    .toList();
        }

        @Test
        void follow_the_fiscal_year() {
            for (var day : List.of("2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01")) {
                records.create("sale", "region", "fiscal", "soldOn", day);
            }
            fiscalYear(4, 1);
            assertThat(groups("fiscal", "soldOn", "fiscalYear")).containsExactly("2025-04-01: 1", "2026-04-01: 3");
            assertThat(groups("fiscal", "soldOn", "fiscalQuarter"))
                    .containsExactly("2026-01-01: 1", "2026-04-01: 2", "2026-07-01: 1");
            fiscalYear(4, 6);
            assertThat(groups("fiscal", "soldOn", "fiscalQuarter")).containsExactly("2026-01-06: 2", "2026-04-06: 2");
            fiscalYear(1, 1);
        }

        private void fiscalYear(int month, int day) {
            var patch = (ObjectNode) JSON.readTree("{\"fiscalYear\":{\"month\":%d,\"day\":%d}}".formatted(month, day));
            records.organisation.change(records.maria, patch, null);
        }

        @Test
        void cut_days_at_the_readers_midnight() {
            records.create("sale", "region", "night", "soldAt", "2026-03-31T23:30:00Z");

            assertThat(groups("night", "soldAt", "day")).containsExactly("2026-03-31: 1");
            assertThat(groups("night", "soldAt", "fiscalQuarter")).containsExactly("2026-01-01: 1");
        }

        @Test
        void of_the_program_itself_follow_the_organisations_time_zone() {
            records.create("sale", "region", "system", "soldAt", "2026-03-31T23:30:00Z");

            var day = records.reader
                    .aggregate(
                            shuke.kernel.base.Actor.system(records.workspace.workspace()),
                            new Aggregate(
                                    "sale",
                                    new Filter.Text("region == 'system'"),
                                    List.of(new Aggregate.GroupBy("soldAt", "day")),
                                    List.of(),
                                    List.of(),
                                    5))
                    .groups();

            assertThat(day.getFirst().group().getFirst()).hasToString("2026-04-01");
        }
    }

    @Nested
    class what_is_written_loosely {
        @Test
        void is_read_as_the_organisation_has_it() {
            var patch = (ObjectNode) JSON.readTree("{\"dateOrder\":\"DMY\",\"homeCurrency\":\"EUR\"}");
            records.organisation.change(records.maria, patch, null);
            var sale = records.create("sale", "amount", 5, "soldOn", "03/04/2024");

            assertThat(records.read("sale", sale, "soldOn")).isEqualTo("2024-04-03");
            assertThat(records.read("sale", sale, "amount")).hasToString("{amount=5, currency=EUR}");

            var back = (ObjectNode) JSON.readTree("{\"dateOrder\":null,\"homeCurrency\":\"CNY\"}");
            records.organisation.change(records.maria, back, null);
        }
    }
}
