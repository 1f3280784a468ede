package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys that open the browser's menu open the program's own: for the row, the cell or the card where the keys are. */
class MenuKeyTest {
    private final String mark = "Menu" + Long.toString(System.nanoTime(), 36);
    private Runnable tidyUp = () -> {};

    @AfterEach
    void tidy() {
        tidyUp.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shift+F10", "ContextMenu"})
    void means_the_row_and_the_cell_where_the_keys_are(String key, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var id = visitor.server()
                .create("account", Map.of("name", mark + key.length(), "website", "https://menu.example"));
        tidyUp = () -> visitor.server().delete("account", id);
        visitor.open("/o/account?q=" + mark + key.length());
        assertThat(visitor.row(mark)).isVisible();
        visitor.page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);

        visitor.press("j", key);
        assertThat(menu(visitor)).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape", "ArrowRight", key);
        assertThat(item(visitor, "^Copy value")).isVisible();
        visitor.press("Escape");
        assertThat(menu(visitor)).isHidden();

        grid(visitor).focus();
        visitor.press(key);
        assertThat(item(visitor, "^Edit")).isVisible();
        item(visitor, "^Edit").press("Enter");
        assertThat(visitor.page.getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Account name").setExact(true)))
                .isFocused();
        visitor.press("Escape");
    }

    @Test
    void means_the_card_that_has_the_focus(Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, Look.CHINESE);
        var id = visitor.server().create("opportunity", Map.of("name", mark));
        tidyUp = () -> visitor.server().delete("opportunity", id);
        visitor.open("/o/opportunity/board?q=" + mark);
        var card = visitor.page.locator("[data-card='%s']".formatted(id));
        card.focus();

        visitor.press("Shift+F10");
        assertThat(menu(visitor)).isVisible();
        visitor.meetsNoBarriers();
        visitor.press("Escape");
        assertThat(card).isFocused();
    }

    private static Locator menu(Visitor visitor) {
        return visitor.page.getByRole(AriaRole.MENU);
    }

    private static Locator item(Visitor visitor, String name) {
        return visitor.page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private static Locator grid(Visitor visitor) {
        return visitor.page.getByRole(AriaRole.GRID);
    }
}
