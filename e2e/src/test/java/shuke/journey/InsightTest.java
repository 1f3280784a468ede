package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports and dashboards. */
class InsightTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void builds_a_report_and_looks_at_the_records_behind_a_number(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/reports");
        visitor.link(visitor.say("New report", "新建报表"))
                .or(visitor.button(visitor.say("New report", "新建报表")))
                .first()
                .click();
        visitor.isAt("/reports/new");
        visitor.page.getByLabel(visitor.say("Report on", "统计对象")).first().selectOption("opportunity");
        assertThat(visitor.page
                        .getByTitle(visitor.say("Show the records behind it", "查看对应的记录"))
                        .first())
                .isVisible();
        visitor.meetsNoBarriers();

        visitor.button(visitor.say("Save", "保存")).first().click();
        var name = visitor.say("By stage ", "按阶段 ") + System.nanoTime();
        var dialog = visitor.page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.TEXTBOX).first().fill(name);
        dialog.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(visitor.say("Save", "保存")))
                .last()
                .click();
        visitor.isAt("/reports/[0-9a-f-]{36}");

        visitor.page
                .getByTitle(visitor.say("Show the records behind it", "查看对应的记录"))
                .first()
                .click();
        visitor.isAt("/o/opportunity\\?.*where=");
        assertThat(visitor.firstRecord()).isVisible();
        visitor.page.goBack();
        visitor.isAt("/reports/[0-9a-f-]{36}");
        visitor.sees(name);
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void opens_on_the_dashboard_of_the_role_and_looks_at_another_period(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/dashboards");
        visitor.isAt("/dashboards/.+");
        assertThat(visitor.page.getByRole(AriaRole.REGION).first()).isVisible();
        visitor.page.getByLabel(visitor.say("Period", "时间范围")).first().selectOption("thisYear");
        visitor.isAt("period=thisYear");
        visitor.meetsNoBarriers();
        Locator tile = visitor.page.getByRole(AriaRole.REGION).first();
        tile.getByRole(AriaRole.LINK).first().click();
        visitor.isAt("/reports/");
        visitor.page.goBack();
        visitor.isAt("/dashboards/.+period=thisYear");
    }
}
