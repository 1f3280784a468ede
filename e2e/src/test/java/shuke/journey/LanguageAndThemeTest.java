package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageAndThemeTest {
    private static final Pattern DARK = Pattern.compile("\\bdark\\b");

    @Test
    void follow_the_browser_until_somebody_chooses(Visits visits) {
        var visitor = visits.stranger(Look.CHINESE.dark()).open("/sign-in");

        assertThat(visitor.heading("登录")).isVisible();
        assertThat(visitor.page.locator("html")).hasClass(DARK);
        assertThat(visitor.page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void chosen_at_the_entrance_stay_after_signing_in_and_go_along_to_another_browser(Visits visits) {
        var visitor = visits.stranger(Look.CHINESE).open("/sign-in");
        visitor.button("English").click();
        visitor.button("Switch to dark").click();
        visitor.box("Email").fill(Person.DATA_STEWARD.email);
        visitor.box("Password").fill(Person.PASSWORD);
        visitor.press("Enter");
        assertThat(visitor.button("New task").first()).isVisible();
        assertThat(visitor.page.locator("html")).hasClass(DARK);

        visitor.page.reload();
        assertThat(visitor.button("New task").first()).isVisible();

        var elsewhere = visits.of(Person.DATA_STEWARD, Look.CHINESE).open("/o/account");
        assertThat(elsewhere.heading("Accounts")).isVisible();
    }

    @Test
    void change_at_once_while_one_works(Visits visits) {
        var visitor = visits.of(Person.EXECUTIVE, Look.ENGLISH).open("/o/opportunity?q=GTX");
        assertThat(visitor.row("Won").first()).isVisible();

        choose(visitor, "简体中文");
        assertThat(visitor.heading("商机")).isVisible();
        assertThat(visitor.row("赢单").first()).isVisible();
        visitor.isAt("q=GTX");

        choose(visitor, "深色");
        assertThat(visitor.page.locator("html")).hasClass(DARK);
        visitor.meetsNoBarriers();
    }

    /** From the menu behind the person's own name. */
    private static void choose(Visitor visitor, String name) {
        visitor.button(Person.EXECUTIVE.fullName).click();
        visitor.page.getByRole(AriaRole.MENUITEMRADIO).getByText(name).click();
        visitor.press("Escape");
    }
}
