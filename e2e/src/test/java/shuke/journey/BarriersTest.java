package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages everybody meets every day, in every look. */
class BarriersTest {
    static Stream<Look> looks() {
        return Stream.of(
                Look.ENGLISH,
                Look.CHINESE.dark(),
                Look.CHINESE.onPhone(),
                Look.ENGLISH.dark().onPhone());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void keep_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/o/opportunity");
        var first =
                visitor.page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).first();
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
}
