package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Money;
import shuke.kernel.base.Unsummed;

/** Sums of money that cannot be told because a rate is missing; home is the yuan. */
@Tag("database")
class UnsummedTest {
    private static final Records shop = Shop.open();

    private UUID customer = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        customer = shop.create("customer", "name", "Ada");
    }

    private UUID purchase(String... prices) {
        var purchase = shop.create("purchase", "customer", customer.toString());
        for (var price : prices) {
            shop.create("line", "purchase", purchase.toString(), "quantity", 1, "price", price);
        }
        return purchase;
    }

    private @Nullable Object total(UUID purchase) {
        return shop.read("purchase", purchase).get("total");
    }

    private @Nullable Object bought() {
        return shop.read("customer", customer).get("bought");
    }

    @Test
    void a_sum_says_which_currencies_leave_it_empty() {
        assertThat(total(purchase("CNY 1", "USD 2", "EUR 3"))).isEqualTo(new Unsummed(List.of("EUR", "USD")));
    }

    @Test
    void a_sum_of_nothing_and_one_in_one_currency_blame_nobody() {
        assertThat(total(purchase())).isNull();
        assertThat(total(purchase("USD 2"))).isEqualTo(new Money(new java.math.BigDecimal("2"), "USD"));
    }

    @Test
    void a_sum_over_sums_is_not_told_without_the_one_that_is_missing() {
        purchase("CNY 5");
        var mixed = purchase("CNY 1", "USD 2");
        assertThat(bought()).isEqualTo(new Unsummed(List.of("USD")));

        shop.delete("purchase", mixed);
        assertThat(bought()).isEqualTo(new Money(new java.math.BigDecimal("5"), "CNY"));
    }

    @Test
    void an_aggregate_over_such_sums_is_not_told_either() {
        purchase("CNY 5");
        purchase("CNY 1", "GBP 2", "CHF 3");

        var result = shop.reader.aggregate(
                shop.maria,
                new Aggregate(
                        "purchase",
                        new shuke.kernel.filter.Filter.Text("customer == '" + customer + "'"),
                        List.of(),
                        List.of(new Aggregate.Measure("sum", "total")),
                        List.of(),
                        10));

        assertThat(result.groups().getFirst().values()).containsExactly((Object) null);
        assertThat(result.units().getFirst())
                .isNotNull()
                .extracting(Aggregate.Unit::withoutRate)
                .isEqualTo(List.of("CHF", "GBP"));
    }

    @Test
    void a_condition_sees_nothing_there() {
        var mixed = purchase("CNY 1", "JPY 2");

        assertThat(shop.reader
                        .page(
                                shop.maria,
                                Query.of(
                                        "purchase",
                                        new shuke.kernel.filter.Filter.Text("total == null && id == '" + mixed + "'"),
                                        10))
                        .items())
                .hasSize(1);
    }

    @Test
    void the_rate_that_was_missing_fills_the_sum_and_those_above() {
        var mixed = purchase("CNY 1", "NZD 2");
        assertThat(bought()).isEqualTo(new Unsummed(List.of("NZD")));

        shop.rates.put(shop.maria, "NZD,2020-01-01,4");
        shop.revalue();

        assertThat(total(mixed)).isEqualTo(new Money(new java.math.BigDecimal("9"), "CNY"));
        assertThat(bought()).isEqualTo(new Money(new java.math.BigDecimal("9"), "CNY"));
    }
}
