package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A steward has records looked through, puts one right by keys, and takes that back. */
class CleansingTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void finds_what_is_wrong_and_puts_it_right(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look);
        var server = visitor.server();
        var name = "Wright " + Long.toString(System.nanoTime(), 36);
        var campaign = server.create("campaign", Map.of("name", "Gone"));
        server.create("lead", Map.of("name", name, "campaign", campaign));
        server.remove("/api/v1/records/campaign/" + campaign);

        visitor.open("/cleansing?object=lead&kind=inconsistent&field=campaign");
        visitor.button(look.say("Scan all", "全部扫描")).first().click();
        visitor.sees(name);
        assertThat(visitor.button(look.say("Stop", "停止"))).isHidden();
        visitor.meetsNoBarriers();
        visitor.picture("cleansing " + look);

        visitor.button(look.say("Accept", "采纳")).first().click();
        visitor.sees(look.say("1 put right", "已改正 1 处"));
        visitor.button(look.say("Undo", "撤销")).last().click();
        visitor.sees(look.say("1 put back", "已恢复 1 处"));

        visitor.button(look.say("Settings", "设置")).last().click();
        visitor.dialog(look.say("What is looked for: Leads", "清洗标准：线索")).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("cleansing settings " + look);
    }
}
