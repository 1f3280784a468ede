package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views of lists, columns of one's own, and values that are changed in their cells. */
class ViewsTest {
    @Test
    void keeps_what_was_asked_under_a_name_and_opens_with_it(Visits visits) {
        var visitor = visits.of(Person.SERVICE_AGENT, Look.ENGLISH).open("/o/account");
        visitor.page.getByRole(AriaRole.SEARCHBOX).fill("an");
        visitor.button("Save as view").click();
        var dialog = visitor.dialog("New view");
        dialog.getByLabel("Name").fill("With an");
        dialog.getByText("Open Accounts with this view, for me").click();
        dialog.getByText("Save view").click();
        visitor.sees("“With an” is a view now");

        visitor.open("/o/account");
        visitor.isAt("view=");
        assertThat(tab(visitor, "With an")).hasAttribute("aria-current", "page");
        assertThat(visitor.button("Remove the condition on Account name")).isVisible();

        visitor.button("Remove the condition on Account name").click();
        visitor.sees("Unsaved changes");
        visitor.button("Reset").click();
        assertThat(visitor.page.getByText("Unsaved changes")).isHidden();

        visitor.button("Options for “With an”").click();
        visitor.menuItem("Remove view").click();
        assertThat(tab(visitor, "With an")).isHidden();
        visitor.button("Undo").click();
        assertThat(tab(visitor, "With an")).isVisible();
    }

    @Test
    void shares_a_view_with_everyone_who_then_sees_it_with_her_own_rights(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.CHINESE).open("/o/lead");
        admin.page.getByRole(AriaRole.SEARCHBOX).fill("李");
        admin.button("存为视图").click();
        var dialog = admin.dialog("新建视图");
        dialog.getByLabel("名称").fill("姓李的线索");
        dialog.getByLabel("谁可以看到").selectOption("everyone");
        dialog.getByText("保存视图").click();
        admin.sees("已存为视图“姓李的线索”");

        var sales = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/lead");
        tab(sales, "姓李的线索").click();
        assertThat(tab(sales, "姓李的线索")).hasAttribute("aria-current", "page");
        sales.button("Options for “姓李的线索”").click();
        assertThat(sales.menuItem("Save as…")).isVisible();
        assertThat(sales.menuItem("Remove view")).isHidden();
        sales.press("Escape");

        admin.button("“姓李的线索”的选项").click();
        admin.menuItem("删除视图").click();
        assertThat(tab(admin, "姓李的线索")).isHidden();
    }

    @Test
    void shows_columns_as_somebody_likes_them_on_another_computer_too(Visits visits) {
        var visitor = visits.of(Person.MARKETER, Look.ENGLISH).open("/o/contact");
        visitor.button("Columns").click();
        visitor.button("Account · Industry").click();
        visitor.button("Move Account · Industry up").click();
        visitor.press("Escape");
        assertThat(header(visitor, "Account · Industry")).isVisible();
        var edge = visitor.page.getByRole(
                AriaRole.SEPARATOR, new Page.GetByRoleOptions().setName("Width of Account · Industry"));
        edge.focus();
        var width = Integer.parseInt(edge.getAttribute("aria-valuenow"));
        visitor.page.waitForResponse(
                answer -> answer.url().contains("/look") && answer.status() == 204, () -> visitor.press("ArrowRight"));

        var elsewhere = visits.of(Person.MARKETER, Look.ENGLISH).open("/o/contact");
        assertThat(elsewhere.page.getByRole(
                        AriaRole.SEPARATOR, new Page.GetByRoleOptions().setName("Width of Account · Industry")))
                .hasAttribute("aria-valuenow", String.valueOf(width + 16));
        elsewhere.button("Columns").click();
        elsewhere.button("Reset columns").click();
        assertThat(header(elsewhere, "Account · Industry")).isHidden();
    }

    @Test
    void changes_values_in_their_cells_by_keys_alone_and_takes_them_back(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        visitor.server().create("account", Map.of("name", "Cell one"));
        visitor.server().create("account", Map.of("name", "Cell two"));
        visitor.open("/o/account?q=Cell%20&sort=name");
        assertThat(visitor.row("Cell")).hasCount(2);

        visitor.press("j", "ArrowRight", "F2");
        var box = visitor.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Account name"));
        box.fill("Cell first");
        visitor.press("Enter");
        assertThat(visitor.row("Cell first")).isVisible();
        visitor.sees("Saved");

        visitor.press("Control+z");
        assertThat(visitor.row("Cell one")).isVisible();
        visitor.press("F2");
        box.fill("Cell other");
        visitor.press("Escape");
        assertThat(visitor.row("Cell two")).isVisible();
    }

    @Test
    void joins_conditions_by_any_and_counts_what_they_leave(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/o/opportunity?view=all");
        visitor.button("Filter").click();
        visitor.button("Add condition").click();
        visitor.page.getByLabel("How they are joined").selectOption("any");
        var values = visitor.page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Value"));
        values.nth(0).fill("Conecom");
        values.nth(1).fill("Faxquote");
        var count = visitor.page.getByText(Pattern.compile("^\\d+ records match$"));
        assertThat(count).isVisible();
        visitor.button("Apply").click();

        visitor.isAt("any");
        assertThat(visitor.row("Conecom").first()).isVisible();
        assertThat(visitor.page
                        .getByText("or", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    @Test
    void puts_records_in_groups_with_their_sums(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/o/opportunity?view=all");
        header(visitor, "Stage").hover();
        visitor.button("Options for the column Stage").click();
        visitor.menuItem("Group by this").click();
        visitor.isAt("group=stage");
        visitor.sees("Grouped by Stage");
        var won = visitor.row("Won").first();
        assertThat(won).containsText("Amount");

        won.getByRole(AriaRole.BUTTON).click();
        assertThat(visitor.page
                        .getByRole(AriaRole.GRID)
                        .getByRole(AriaRole.LINK)
                        .first())
                .isVisible();
        visitor.meetsNoBarriers();
        visitor.button("Stop grouping").click();
        assertThat(visitor.page.getByText("Grouped by Stage")).isHidden();
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void meets_nobody_with_barriers(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/o/opportunity?q=a");
        assertThat(visitor.button(look.say("Save as view", "存为视图"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.button(look.say("Filter", "筛选")).click();
        assertThat(visitor.button(look.say("Add group", "添加条件组"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape");
        visitor.button(look.say("Columns", "列")).click();
        assertThat(visitor.button(look.say("Reset columns", "还原列设置"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape");
        visitor.button(look.say("Save as view", "存为视图")).click();
        assertThat(visitor.dialog(look.say("New view", "新建视图"))).isVisible();
        visitor.meetsNoBarriers();
    }

    private static Locator tab(Visitor visitor, String name) {
        return visitor.page
                .getByRole(AriaRole.NAVIGATION)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator header(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
