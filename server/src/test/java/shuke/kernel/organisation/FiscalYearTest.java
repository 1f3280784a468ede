package shuke.kernel.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shuke.kernel.organisation.FiscalYear.NamedBy;

class FiscalYearTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2025-04-01, 2025, 2026, 4, 2026-01-01",
        "2026-04-01, 2026-04-01, 2026, 2027, 1, 2026-04-01",
        "2026-06-30, 2026-04-01, 2026, 2027, 1, 2026-04-01",
        "2026-07-01, 2026-04-01, 2026, 2027, 2, 2026-07-01",
        "2026-12-31, 2026-04-01, 2026, 2027, 3, 2026-10-01"
    })
    void of_april_goes_over_the_turn_of_the_year(
            LocalDate date, LocalDate start, int byStart, int byEnd, int quarter, LocalDate quarterStart) {
        var year = new FiscalYear(Month.APRIL, 1, NamedBy.START);

        assertThat(year.startOf(date)).isEqualTo(start);
        assertThat(year.nameOf(date)).isEqualTo(byStart);
        assertThat(new FiscalYear(Month.APRIL, 1, NamedBy.END).nameOf(date)).isEqualTo(byEnd);
        assertThat(year.quarterOf(date)).isEqualTo(quarter);
        assertThat(year.quarterStartOf(date)).isEqualTo(quarterStart);
    }

    @Test
    void that_is_the_calendar_year_bears_its_number_however_it_is_named() {
        var date = LocalDate.parse("2026-12-31");

        assertThat(FiscalYear.CALENDAR.nameOf(date)).isEqualTo(2026);
        assertThat(new FiscalYear(Month.JANUARY, 1, NamedBy.END).nameOf(date)).isEqualTo(2026);
    }

    @Test
    void may_begin_within_a_month() {
        var british = new FiscalYear(Month.APRIL, 6, NamedBy.START);

        assertThat(british.startOf(LocalDate.parse("2026-04-05"))).isEqualTo("2025-04-06");
        assertThat(british.quarterStartOf(LocalDate.parse("2026-07-05"))).isEqualTo("2026-04-06");
        assertThat(british.quarterStartOf(LocalDate.parse("2026-07-06"))).isEqualTo("2026-07-06");
    }
}
