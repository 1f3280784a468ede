package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CreateTest {
    @Test
    void a_contact_is_made_from_anywhere_and_linked_to_its_customer(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/o/ticket");

        visitor.button("Create").click();
        visitor.menuItem("Contact").click();
        var form = visitor.dialog("New contact");
        box(form, "Name").fill("Ada Lovelace");
        box(form, "Email").fill("ADA@Example.com");
        visitor.meetsNoBarriers(); // the form is there whole by now
        form.getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName("Account").setExact(true))
                .click();
        visitor.type("Cancity");
        visitor.option("Cancity").click();
        save(form).click();

        visitor.sees("Created “Ada Lovelace”");
        assertThat(form).isHidden();
        visitor.isAt("/o/ticket$");
        visitor.button("Open").click();
        assertThat(visitor.heading("Ada Lovelace")).isVisible();
        assertThat(visitor.link("ada@example.com").first()).isVisible();
        assertThat(visitor.link("Cancity").first()).isVisible();
    }

    @Test
    void everything_wrong_is_said_at_once_each_at_its_field(Visits visits) {
        for (var look : new Look[] {Look.CHINESE, Look.ENGLISH.dark().onPhone()}) {
            var visitor = visits.of(Person.SALESPERSON, look).open("/o/contact");
            visitor.button(visitor.say("New contact", "新建联系人")).click();
            var form = visitor.dialog(visitor.say("New contact", "新建联系人"));

            box(form, visitor.say("Email", "邮箱")).fill("not an address");
            box(form, visitor.say("Mobile", "手机")).fill("12");
            save(form, visitor.say("Save", "保存")).click();

            isWrong(form, visitor.say("Name", "姓名"), "");
            isWrong(form, visitor.say("Email", "邮箱"), "not an address");
            isWrong(form, visitor.say("Mobile", "手机"), "12");
            visitor.meetsNoBarriers();
        }
    }

    @Test
    void one_after_the_other(Visits visits) {
        var visitor = visits.of(Person.MARKETER, Look.ENGLISH).open("/o/lead");
        visitor.button("New lead").click();
        var form = visitor.dialog("New lead");

        box(form, "Name").fill("First Guest");
        visitor.button("Save and new").click();
        visitor.sees("Created “First Guest”");
        assertThat(box(form, "Name")).hasValue("");
        box(form, "Name").fill("Second Guest");
        save(form).click();

        visitor.sees("Created “Second Guest”");
        assertThat(visitor.row("First Guest")).isVisible();
        assertThat(visitor.row("Second Guest")).isVisible();
    }

    @Test
    void what_was_typed_is_not_lost_by_a_wrong_key(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/account");
        visitor.button("New account").click();
        var form = visitor.dialog("New account");
        box(form, "Account name").fill("Half done");

        visitor.press("Escape");
        assertThat(box(form, "Account name")).hasValue("Half done");

        visitor.page.onceDialog(question -> question.accept());
        visitor.button("Cancel").click();
        assertThat(form).isHidden();
    }

    private static void isWrong(Locator form, String label, String typed) {
        assertThat(box(form, label)).hasAttribute("aria-invalid", "true");
        assertThat(box(form, label)).hasValue(typed);
        assertThat(box(form, label)).hasAccessibleDescription(Pattern.compile("\\S"));
    }

    private static Locator save(Locator form) {
        return save(form, "Save");
    }

    private static Locator save(Locator form, String name) {
        return form.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator box(Locator form, String label) {
        return form.getByRole(
                AriaRole.TEXTBOX,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + label + "\\b|^" + label + "( \\*)?$")));
    }
}
