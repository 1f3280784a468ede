package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What happened to a product, told on its page; taken back where it was wrong. */
class TimelineTest {
    private static Locator revert(Visitor visitor) {
        return visitor.button(visitor.say("Revert", "还原"));
    }

    private static void openTimeline(Visitor visitor) {
        visitor.page
                .getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions()
                                .setName(visitor.say("Timeline", "动态"))
                                .setExact(true))
                .click();
    }

    @Test
    void a_change_is_found_and_taken_back(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var id = visitor.server().create("product", Map.of("name", "Right name"));
        visitor.server().change("product", id, Map.of("name", "Wrong name"));
        visitor.open("/o/product/" + id);
        openTimeline(visitor);
        visitor.isAt("tab=timeline");
        visitor.sees("created the record");

        revert(visitor).click(new Locator.ClickOptions().setForce(true));

        assertThat(visitor.heading("Right name")).isVisible();
        visitor.server().delete("product", id);
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void keeps_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/o/account");
        visitor.firstRecord().click();
        openTimeline(visitor);
        assertThat(visitor.page.getByText(visitor.say("created the record", "创建了记录")))
                .isVisible();
        visitor.meetsNoBarriers();

        visitor.button(visitor.say("Changes", "变更")).click();
        visitor.isAt("kinds=");
        visitor.meetsNoBarriers();
    }
}
