package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody touches a mouse here. */
class KeyboardTest {
    @Test
    void leads_from_the_sign_in_to_a_changed_record(Visits visits) {
        var visitor = visits.stranger(Look.ENGLISH).open("/sign-in");
        assertThat(visitor.box("Email")).isFocused();
        visitor.type(Person.SALESPERSON.email);
        visitor.press("Tab");
        visitor.type(Person.PASSWORD);
        visitor.press("Enter");
        visitor.isAt("/today$");
        assertThat(visitor.button("New task").first()).isVisible();
        visitor.press("g", "a");
        assertThat(visitor.heading("Accounts")).isVisible();

        var id = visitor.server().create("account", Map.of("name", "Keyboard Works"));
        visitor.press("/");
        visitor.type("Keyboard Works");
        assertThat(visitor.page.getByText(
                        "1 record", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
                .isVisible();
        visitor.press("Enter", "j", "Enter");
        visitor.isAt("/o/account/" + id);
        assertThat(visitor.button("Edit Website")).isAttached();

        visitor.tabTo("Edit Website");
        visitor.press("Enter");
        visitor.type("https://keys.example");
        visitor.press("Enter");
        assertThat(visitor.link("keys.example").first()).isVisible();
    }

    @Test
    void jumps_anywhere_and_creates_from_there(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.CHINESE).open("/o/account");
        assertThat(visitor.heading("客户")).isVisible();

        visitor.press("Control+k");
        assertThat(visitor.dialog("快速跳转")).isVisible();
        visitor.type("商机");
        visitor.press("Enter");
        assertThat(visitor.heading("商机")).isVisible();

        visitor.press("Control+k");
        assertThat(visitor.dialog("快速跳转")).isVisible();
        visitor.type("联系人");
        visitor.press("ArrowDown", "Enter");
        assertThat(visitor.dialog("新建联系人")).isVisible();
        visitor.press("Escape");
        assertThat(visitor.dialog("新建联系人")).isHidden();
    }

    @Test
    void walks_and_ticks_rows(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/contact");
        assertThat(visitor.row("@").first()).isVisible();

        visitor.press("j", "j", "x");
        visitor.sees("1 selected");
        visitor.press("j", "x");
        visitor.sees("2 selected");
        visitor.press("Escape");
        assertThat(visitor.page.getByText("selected")).isHidden();
    }
}
