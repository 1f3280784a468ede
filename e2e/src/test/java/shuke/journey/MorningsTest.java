package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Mornings of people who never touch a mouse. */
class MorningsTest {
    private final String mark = "dawn" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_salesperson_does_what_is_due_moves_a_deal_on_and_notes_what_was_said(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var server = visitor.server();
        var due = Instant.now().minus(Duration.ofDays(1)).toString();
        server.create("task", Map.of("subject", "Call " + mark, "dueAt", due));
        var deal = server.create("opportunity", Map.of("name", mark));

        visitor.open("/today");
        var task = visitor.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Call " + mark))
                .first();
        assertThat(task).isVisible();
        for (var step = 0; step < 40 && !focusIsIn(task); step++) visitor.press("j");
        visitor.press("x");
        assertThat(task.getByRole(AriaRole.CHECKBOX)).isChecked();

        visitor.open("/o/opportunity/" + deal);
        visitor.tabTo("Prospecting");
        visitor.press("ArrowRight", "Enter");
        visitor.sees("Moved to “Qualification”");

        visitor.tabTo("Details");
        for (var tab : List.of("Timeline", "Comments")) { // the focus follows a moment after the key
            visitor.press("ArrowRight");
            assertThat(visitor.page.getByRole(
                            AriaRole.TAB, new GetByRoleOptions().setName(tab).setExact(true)))
                    .isFocused();
        }
        assertThat(visitor.page.locator("textarea").first()).isVisible();
        visitor.tabTo("New comment");
        visitor.type("She calls back on Monday");
        visitor.press("Control+Enter");
        assertThat(visitor.page
                        .getByRole(AriaRole.LISTITEM)
                        .filter(containing("She calls back on Monday"))
                        .first())
                .isVisible();

        visitor.press("Control+k");
        assertThat(visitor.dialog("Quick jump").getByText(mark)).isVisible(); // opened last
        visitor.press("Escape");
        server.delete("opportunity", deal);
    }

    @Test
    void a_data_steward_merges_what_is_there_twice_and_puts_right_what_is_wrong(Visits visits) {
        var visitor = visits.of(Person.DATA_STEWARD, Look.ENGLISH);
        var server = visitor.server();
        var twin = Map.of("name", mark, "email", mark + "@twins.example", "company", mark);
        server.create("lead", twin);
        server.create("lead", twin);
        var campaign = server.create("campaign", Map.of("name", "Gone"));
        server.create("lead", Map.of("name", "Wright " + mark, "campaign", campaign));
        server.remove("/api/v1/records/campaign/" + campaign);
        visitor.open("/today");

        visitor.jumpTo("Duplicates");
        visitor.isAt("/duplicates");
        visitor.tabTo("Records of");
        choose(visitor, "Leads");
        visitor.isAt("object=lead");
        visitor.tabTo("Search all");
        visitor.press("Enter");
        var groups =
                visitor.page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Groups that look alike"));
        var group = groups.locator("> li", new Locator.LocatorOptions().setHasText(mark));
        assertThat(group).isVisible();
        for (var step = 0; step < 40 && group.getAttribute("aria-current") == null; step++) visitor.press("j");
        visitor.press("m");
        visitor.isAt("/merges/new");
        visitor.tabTo("Merge 2 records");
        visitor.press("Enter");
        visitor.isAt("/duplicates");
        assertThat(group).isHidden();

        visitor.jumpTo("Cleansing");
        visitor.isAt("/cleansing");
        visitor.tabTo("Records of");
        choose(visitor, "Leads");
        visitor.isAt("object=lead");
        visitor.tabTo("What is wrong");
        choose(visitor, "Inconsistent");
        visitor.tabTo("My records");
        visitor.press("Space");
        visitor.tabTo("Scan all");
        visitor.press("Enter");
        visitor.sees("Wright " + mark);
        var finding = visitor.page
                .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("What was found"))
                .locator("> li", new Locator.LocatorOptions().setHasText("Wright " + mark))
                .filter(containing("recycle bin"));
        for (var step = 0; step < 40 && finding.getAttribute("aria-current") == null; step++) visitor.press("j");
        visitor.press("a");
        visitor.sees("1 put right");

        visitor.jumpTo("Data quality");
        visitor.isAt("/quality");
        assertThat(visitor.heading("Data quality")).isVisible();
        visitor.meetsNoBarriers();
    }

    @Test
    void an_administrator_invites_a_colleague_looks_at_a_role_and_verifies_the_log(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/today");
        visitor.jumpTo("People");
        visitor.isAt("/settings/people");
        visitor.tabTo("Invite");
        visitor.press("Enter");
        assertThat(visitor.dialog("Invite a colleague")).isVisible();
        visitor.type("New " + mark);
        visitor.press("Tab");
        visitor.type(mark + "@demo.example");
        visitor.press("Enter");
        assertThat(visitor.page.getByLabel("Pass this link on").first()).isVisible();
        visitor.press("Escape");

        visitor.jumpTo("Roles and sharing");
        visitor.isAt("/settings/roles");
        visitor.tabTo("Salesperson");
        visitor.press("Enter");
        visitor.isAt("/settings/roles/salesperson");
        visitor.tabTo("Read: All other objects");
        visitor.press("ArrowRight");
        assertThat(visitor.page.locator(":focus")).hasAttribute("aria-label", Pattern.compile("Edit"));

        visitor.jumpTo("Audit log");
        visitor.isAt("/settings/audit");
        visitor.tabTo("Verify");
        visitor.press("Enter");
        assertThat(visitor.page.getByText(Pattern.compile("^Intact")).first()).isVisible();

        visitor.jumpTo("System");
        visitor.isAt("/settings/health");
        visitor.meetsNoBarriers();
    }

    /** In a choice of few that has the focus: opened, found by its letters, taken. */
    private static void choose(Visitor visitor, String name) {
        visitor.press("Space");
        visitor.type(name);
        visitor.press("Enter");
    }

    private static boolean focusIsIn(Locator place) {
        return (Boolean) place.evaluate("it => it.contains(document.activeElement)");
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
