package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects and fields are designed. */
class ModelTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void the_pages_keep_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/objects/opportunity");
        visitor.button(visitor.say("New field", "新建字段")).click();
        assertThat(visitor.dialog(visitor.say("New field", "新建字段"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/settings/objects/opportunity?tab=rules");
        visitor.button(visitor.say("New rule", "新建规则")).click();
        visitor.dialog(visitor.say("New rule", "新建规则"))
                .locator("textarea")
                .first()
                .fill("stage == 'won' && amount == null");
        visitor.sees(visitor.say("Stage is “Won” and", "销售阶段为“赢单”"));
        visitor.meetsNoBarriers();

        visitor.open("/settings/objects/opportunity?tab=layout");
        assertThat(visitor.heading(visitor.say("Columns of the list", "列表的列"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/settings/objects?tab=dictionary");
        assertThat(visitor.button(visitor.say("Download as CSV", "下载 CSV"))).isVisible();
        visitor.meetsNoBarriers();
    }
}
