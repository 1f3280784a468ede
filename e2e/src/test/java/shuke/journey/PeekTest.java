package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record beside its list. */
class PeekTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void walks_through_the_list_and_is_in_the_address(Look look, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, look);
        var mark = "Peek " + look.hashCode() + System.nanoTime();
        var first = visitor.server().create("account", Map.of("name", mark + " A"));
        var second = visitor.server().create("account", Map.of("name", mark + " B"));
        visitor.open("/o/account?q=%s&sort=name&peek=%s".formatted(mark.replace(" ", "%20"), first));

        assertThat(panel(visitor, mark + " A")).isVisible();
        visitor.meetsNoBarriers();
        visitor.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile(visitor.say("^Next", "^下一条"))))
                .click();
        assertThat(panel(visitor, mark + " B")).isVisible();
        visitor.isAt("peek=" + second);
        visitor.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile(visitor.say("^Previous", "^上一条"))))
                .click();
        assertThat(panel(visitor, mark + " A")).isVisible();
    }

    private static com.microsoft.playwright.Locator panel(Visitor visitor, String name) {
        return visitor.page.getByText(name).last();
    }
}
