package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work that is interrupted: by a connection that is gone, and by a page that is loaded anew. */
class ConnectionTest {
    private static Locator box(Visitor visitor) {
        return visitor.page.locator("textarea").first();
    }

    private static String record(Visitor visitor, Look look) {
        return "/o/account/" + visitor.server().create("account", Map.of("name", "Interrupted " + look));
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void what_is_said_without_a_connection_is_posted_when_it_is_back(Look look, Visits visits) {
        var marcus = visits.of(Person.SALES_MANAGER, look);
        marcus.open(record(marcus, look) + "?tab=comments");
        box(marcus).fill(marcus.say("said on a train", "在高铁上写的"));

        marcus.page.context().setOffline(true);
        marcus.button(marcus.say("Comment", "发表")).click();
        marcus.sees(marcus.say("The server can’t be reached.", "无法连接服务器。"));
        marcus.sees(marcus.say("1 change is waiting to be sent.", "1 项修改等待发送。"));
        marcus.meetsNoBarriers();

        marcus.page.context().setOffline(false);
        marcus.sees(marcus.say("1 change that was waiting has been saved", "等待中的 1 项修改已保存"));
        marcus.sees(marcus.say("said on a train", "在高铁上写的"));
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void what_was_begun_is_there_after_a_reload(Look look, Visits visits) {
        var marcus = visits.of(Person.SALES_MANAGER, look);
        marcus.open(record(marcus, look) + "?tab=comments");
        box(marcus).fill(marcus.say("half a thought", "写了一半"));
        marcus.page.reload();

        marcus.sees(marcus.say("Restored what you had begun", "已恢复您上次未保存的内容"));
        assertThat(box(marcus)).hasValue(marcus.say("half a thought", "写了一半"));
        marcus.meetsNoBarriers();
    }
}
