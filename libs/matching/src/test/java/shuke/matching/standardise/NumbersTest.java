package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "42|42",
                "1.50|1.50",
                "'1,234.5'|1234.5",
                "'1,234'|1234",
                "'1,234,567'|1234567",
                "'12,34,567'|1234567",
                "1 234 567|1234567",
                "'1 234,5'|1234.5",
                "'1.234,56'|1234.56",
                "1.234.567|1234567",
                "1'234.50|1234.50",
                "1.234|1.234",
                "'12,5'|12.5",
                "'1234,567'|1234.567",
                "１２３４．５|1234.5",
                ".5|0.5",
                "5.|5",
                "007|7",
                "-5|-5",
                "−5|-5",
                "5-|-5",
                "'(1,200.00)'|-1200.00",
                "+3|3",
                "1e3|1000",
                "1.38E+10|13800000000",
                "2.5E-3|0.0025",
                "1.5万|15000",
                "3千万|30000000",
                "2 亿|200000000"
            })
    void a_number_is_read_by_its_shape(String raw, String expected) {
        assertThat(Outcome.text(Numbers.decimal(raw))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|numberUnreadable",
                "12..5|numberUnreadable",
                "'1,23,4'|numberUnreadable",
                "'1,2345'|1.2345",
                "--5|numberUnreadable",
                "0x1F|numberUnreadable",
                "1_000|numberUnreadable",
                "NaN|numberNotFinite",
                "-Infinity|numberNotFinite",
                "#N/A|numberNotFinite",
                "1e999999|numberTooLong",
                "1e-999999999999|numberTooLong",
                "1234567890123456789012345678901|numberTooLong",
                "1e30|numberTooLong",
                "$5|numberHasCurrency",
                "100元|numberHasCurrency",
                "12.5%|numberHasPercent",
                "'  '|valueEmpty"
            })
    void what_is_not_a_plain_number_is_refused_with_the_reason(String raw, String expected) {
        String outcome = Outcome.text(Numbers.decimal(raw));
        assertThat(outcome).isEqualTo(Character.isDigit(expected.charAt(0)) ? expected : "✗ " + expected);
    }

    @Test
    void thirty_digits_are_kept_exactly() {
        String thirty = "123456789012345678901234567890";
        assertThat(Outcome.text(Numbers.decimal(thirty))).isEqualTo(thirty);
    }

    @Nested
    class whole_numbers {
        @Test
        void may_be_written_with_empty_decimals() {
            assertThat(Outcome.of(Numbers.integer("12.0"))).isEqualTo(12L);
            assertThat(Outcome.of(Numbers.integer("1,200"))).isEqualTo(1200L);
        }

        @Test
        void are_not_rounded() {
            assertThat(Outcome.of(Numbers.integer("12.5"))).isEqualTo("✗ numberNotWhole");
        }

        @Test
        void fit_into_64_bits() {
            assertThat(Outcome.of(Numbers.integer("-9223372036854775808"))).isEqualTo(Long.MIN_VALUE);
            assertThat(Outcome.of(Numbers.integer("9223372036854775808"))).isEqualTo("✗ numberTooLong");
        }
    }

    @Nested
    class percentages {
        @Test
        void are_percentage_points_with_or_without_the_sign() {
            assertThat(Outcome.text(Numbers.percent("12.5%"))).isEqualTo("12.5");
            assertThat(Outcome.text(Numbers.percent("１２．５％"))).isEqualTo("12.5");
            assertThat(Outcome.text(Numbers.percent("12.5"))).isEqualTo("12.5");
            assertThat(Outcome.text(Numbers.percent("5‰"))).isEqualTo("0.5");
        }
    }

    @Nested
    class money {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "1200|1200",
                    "¥1.5万|CNY 15000",
                    "'￥1,200.00'|CNY 1200.00",
                    "1200元|CNY 1200",
                    "人民币 1200 元整|CNY 1200",
                    "1.2亿元|CNY 120000000",
                    "RMB 12|CNY 12",
                    "CNY 12|CNY 12",
                    "12 usd|USD 12",
                    "'$1,234.50'|USD 1234.50",
                    "US$ 5|USD 5",
                    "HK$100|HKD 100",
                    "'€ 1.234,56'|EUR 1234.56",
                    "£3|GBP 3",
                    "($5)|USD -5",
                    "-$5|USD -5",
                    "$-5|USD -5",
                    "(12.00)|-12.00"
                })
        void is_read_with_the_currency_the_text_names(String raw, String expected) {
            assertThat(Outcome.text(Numbers.money(raw))).isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "$5 EUR|currencyUnknown",
                    "(-5)|numberUnreadable",
                    "五块|numberUnreadable",
                    "$|numberUnreadable",
                    "¥1e99|numberTooLong"
                })
        void is_refused_rather_than_guessed(String raw, String reason) {
            assertThat(Outcome.text(Numbers.money(raw))).isEqualTo("✗ " + reason);
        }
    }
}
