package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of the organisation, where administrators find them. */
class OrganisationTest {
    private static final String SETTINGS = "/settings/organisation";

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void keep_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open(SETTINGS);
        assertThat(visitor.heading(visitor.say("Organisation", "组织设置"))).isVisible();
        visitor.meetsNoBarriers();

        tab(visitor, visitor.say("Currencies", "币种"));
        assertThat(visitor.row("USD").first()).isVisible();
        visitor.meetsNoBarriers();

        tab(visitor, visitor.say("Business calendars", "工作日历"));
        assertThat(visitor.box(visitor.say("Monday", "星期一"))).isVisible();
        visitor.meetsNoBarriers();
    }

    @Test
    void say_how_long_deleted_records_stay(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open(SETTINGS);
        visitor.box("Days in the recycle bin").fill("soon");
        assertThat(visitor.button("Save")).isDisabled();
        visitor.box("Days in the recycle bin").fill("45");
        visitor.button("Save").click();

        visitor.sees("Settings saved");
        visitor.open("/recycle-bin");
        visitor.sees("45 days");
        visitor.open(SETTINGS);
        visitor.box("Days in the recycle bin").fill("30");
        visitor.button("Save").click();
        visitor.sees("Settings saved");
    }

    @Test
    void take_a_rate_and_give_it_back(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open(SETTINGS);
        tab(visitor, "Currencies");
        visitor.box("Valid from").fill("2026-05-06");
        visitor.box("Rate").fill("7.77");
        visitor.press("Enter");

        visitor.sees("Rate added");
        assertThat(visitor.row("7.77")).isVisible();
        visitor.button("Undo").click();
        assertThat(visitor.row("7.77")).hasCount(0);
    }

    @Test
    void are_not_there_for_others(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open(SETTINGS);

        assertThat(visitor.heading("Organisation")).hasCount(0);
    }

    private static void tab(Visitor visitor, String name) {
        visitor.page
                .getByRole(
                        AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
