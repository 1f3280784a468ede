package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages everybody meets every day, in every look. */
class BarriersTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void keep_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/o/opportunity");
        var first = visitor.firstRecord();
        assertThat(first).isVisible();
        visitor.meetsNoBarriers();

        visitor.button(visitor.say("Filter", "筛选")).click();
        assertThat(visitor.button(visitor.say("Apply", "应用"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape");

        visitor.press("Control+k");
        assertThat(visitor.dialog(visitor.say("Quick jump", "快速跳转"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape");

        first.click();
        assertThat(visitor.page.getByRole(AriaRole.TABPANEL)).isVisible();
        visitor.meetsNoBarriers();

        visitor.page.getByRole(AriaRole.TAB).last().click();
        assertThat(visitor.page.getByText(visitor.say("created the record", "创建了记录")))
                .isVisible();
        visitor.meetsNoBarriers();
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void keep_nobody_from_her_day(Look look, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, look).open("/today");
        assertThat(visitor.page.locator("[data-thing]").first()).isVisible();
        assertThat(visitor.heading(visitor.say("Waiting for you", "等您处理"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/calendar");
        assertThat(visitor.page.locator("[data-event]").first()).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/calendar?span=" + (look.equals(look.onPhone()) ? "day" : "month"));
        assertThat(visitor.page.locator("[aria-current=date]").first()).isVisible();
        visitor.meetsNoBarriers();
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void keep_nobody_from_numbers_and_news(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/dashboards");
        assertThat(visitor.page.locator("canvas").first()).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("dashboard " + look);

        visitor.open("/reports");
        var report = visitor.page
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(visitor.say("Won by month", "每月赢单金额")))
                .first();
        assertThat(report).isVisible();
        visitor.meetsNoBarriers();

        report.click();
        assertThat(visitor.page.locator("canvas").first()).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("report " + look);

        visitor.open("/inbox");
        assertThat(visitor.page.getByRole(AriaRole.HEADING).first()).isVisible();
        visitor.meetsNoBarriers();
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void keep_nobody_from_looking_after_the_data(Look look, Visits visits) {
        var visitor = visits.of(Person.DATA_STEWARD, look);
        for (var page : new String[] {"", "?object=account", "?object=account&view=spot", "?view=audit"}) {
            visitor.open("/quality" + page);
            assertThat(visitor.page.getByRole(AriaRole.HEADING).first()).isVisible();
            visitor.meetsNoBarriers();
        }
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void keep_nobody_from_looking_after_the_program(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look);
        for (var page : new String[] {"health", "jobs", "imports", "feedback", "start"}) {
            visitor.open("/settings/" + page);
            assertThat(visitor.page.getByRole(AriaRole.HEADING).first()).isVisible();
            visitor.meetsNoBarriers();
            visitor.picture(page + " " + look);
        }
        visitor.press("F1");
        assertThat(visitor.dialog(visitor.say("Help", "帮助"))).isVisible();
        visitor.meetsNoBarriers();
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void keep_nobody_from_deciding_between_two_changes_or_from_bringing_back_what_is_gone(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look);
        var id = visitor.server().create("product", Map.of("name", "Barrier " + look));
        visitor.open("/o/product/" + id);
        visitor.button(visitor.say("Edit Product name", "编辑产品名称")).click(new Locator.ClickOptions().setForce(true));
        visitor.server().change("product", id, Map.of("name", "Theirs " + look));
        visitor.box(visitor.say("Product name", "产品名称")).fill("Mine " + look);
        visitor.press("Enter");
        var question = visitor.dialog(visitor.say("Somebody changed this record just now", "这条记录刚被别人改过"));
        assertThat(question).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape");
        assertThat(question).isHidden();

        visitor.button(visitor.say("Edit Picture", "编辑图片")).click(new Locator.ClickOptions().setForce(true));
        assertThat(visitor.page.getByText(visitor.say("Choose a picture", "选择图片")))
                .isVisible();
        visitor.meetsNoBarriers();

        visitor.server().delete("product", id);
        visitor.open("/recycle-bin?object=product");
        assertThat(visitor.page.getByText("Theirs " + look)).isVisible();
        visitor.page
                .getByLabel(visitor.say("Select “Theirs %s”", "选择“Theirs %s”").formatted(look))
                .check();
        visitor.meetsNoBarriers();
    }
}
