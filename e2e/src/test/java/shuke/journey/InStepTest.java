package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody does in one window shows in her other one; what she may no longer do, she learns with the next click. */
class InStepTest {
    private static final String PASSWORD = "nine quiet harbours";
    private static final String OWN_COLUMNS = "/api/v1/me/views/account/look";

    private final String mark = "Step" + Long.toString(System.nanoTime(), 36);

    @Test
    void two_windows_of_one_person_show_the_same_list_and_the_same_record(Visits visits) {
        var one = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var other = visits.of(Person.SALESPERSON, Look.CHINESE.dark());
        var id = one.server().create("account", Map.of("name", mark));
        for (var window : new Visitor[] {one, other}) {
            window.open("/o/account?q=" + mark);
            assertThat(window.row(mark)).isVisible();
        }

        one.press("j", "ArrowRight", "F2");
        box(one, "Account name").fill(mark + " renamed");
        one.press("Enter");
        assertThat(other.row(mark + " renamed")).isVisible();

        other.open("/o/account/" + id);
        other.button("编辑网站").click(new Locator.ClickOptions().setForce(true));
        one.open("/o/account/" + id);
        assertThat(one.button("Edit Website")).isAttached();
        other.box("网站").fill("https://step.example");
        other.press("Enter");
        assertThat(one.link("step.example").first()).isVisible();

        other.button("编辑网站").click(new Locator.ClickOptions().setForce(true));
        other.box("网站").fill("https://kept.example");
        one.server().delete("account", id);
        other.sees("这条记录刚刚被删除");
        assertThat(other.box("网站")).hasValue("https://kept.example");
        other.meetsNoBarriers();
    }

    @Test
    void two_windows_of_one_person_have_the_same_columns(Visits visits) {
        var one = visits.of(Person.SALES_MANAGER, Look.ENGLISH);
        var other = visits.of(Person.SALES_MANAGER, Look.ENGLISH);
        one.open("/o/account");
        one.server().remove(OWN_COLUMNS);
        for (var window : new Visitor[] {one, other}) {
            window.open("/o/account?view=all");
            assertThat(header(window, "Industry")).isVisible();
        }
        try {
            var wide = header(other, "Industry").boundingBox().width;
            header(one, "Industry").getByRole(AriaRole.SEPARATOR).press("ArrowRight");
            other.page.waitForCondition(() -> header(other, "Industry").boundingBox().width > wide);

            column(one, "Industry").press("Enter");
            one.menuItem("Hide column").press("Enter");
            assertThat(header(other, "Industry")).isHidden();

            one.server().remove(OWN_COLUMNS);
            for (var window : new Visitor[] {one, other})
                assertThat(header(window, "Industry")).isVisible();
        } finally {
            one.server().remove(OWN_COLUMNS);
        }
    }

    @Test
    void a_right_that_is_lost_is_gone_with_the_next_click_which_says_why(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/settings/roles");
        var role = "step" + Long.toString(System.nanoTime(), 36);
        admin.server().add("/api/v1/roles", salesperson(admin, role));
        var email = role + "@demo.example";
        admin.server()
                .add(
                        "/api/v1/users",
                        Map.of("name", "Eve " + mark, "email", email, "password", PASSWORD, "role", role));
        var eve = visits.stranger(Look.ENGLISH);
        eve.server().add("/api/v1/session", Map.of("email", email, "password", PASSWORD));
        var id = eve.server().create("account", Map.of("name", mark));
        eve.open("/o/account/" + id);
        eve.button("Edit Website").click(new Locator.ClickOptions().setForce(true));
        eve.box("Website").fill("https://too.late.example");

        admin.server().amend("/api/v1/roles/" + role, Map.of("objects", Map.of("account", rights("own", "none"))));
        eve.press("Enter");
        eve.sees("You are not allowed to do this. An administrator can change that.");
        assertThat(eve.button("Edit Phone")).hasCount(0);
        eve.meetsNoBarriers();

        eve.open("/o/contact");
        assertThat(eve.heading("Contacts")).isVisible();
        admin.server().amend("/api/v1/roles/" + role, Map.of("objects", Map.of("account", rights("none", "none"))));
        eve.link("Accounts").first().click();
        eve.sees("you may not see what it leads to");
        assertThat(eve.link("Accounts")).hasCount(0);
        eve.meetsNoBarriers();
    }

    private static Map<String, ?> rights(String read, String edit) {
        return Map.of("read", read, "edit", edit, "can", new String[0]);
    }

    /** A role that may what salespeople may. */
    private static JsonObject salesperson(Visitor admin, String name) {
        var role = admin.server().get("/api/v1/roles/salesperson");
        var copy = new JsonObject();
        copy.addProperty("name", name);
        copy.add("label", role.get("labels"));
        for (var part : new String[] {"functions", "personal", "secret", "objects", "fields"})
            copy.add(part, role.get(part));
        return copy;
    }

    private static Locator box(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator header(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator column(Visitor visitor, String name) {
        return visitor.button("Options for the column " + name);
    }
}
