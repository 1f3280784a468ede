package shuke.journey;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people say to each other about a record. */
class TalkTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void mentions_a_colleague_who_finds_it_in_her_inbox(Look look, Visits visits) {
        var marcus = visits.of(Person.SALES_MANAGER, look);
        var name = "Talk " + look;
        var id = marcus.server().create("account", Map.of("name", name));
        marcus.open("/o/account/" + id);
        marcus.page
                .getByRole(AriaRole.TAB)
                .getByText(marcus.say("Comments", "评论"))
                .click();
        marcus.page.locator("textarea").first().click();
        marcus.type("@王浩");
        marcus.option("王浩然").first().click();
        marcus.type(marcus.say("please look", "请看一下"));
        marcus.button(marcus.say("Comment", "发表")).click();
        marcus.sees(marcus.say("please look", "请看一下"));
        marcus.meetsNoBarriers();

        var ada = visits.of(Person.ADMINISTRATOR, look).open("/inbox?show=unread");
        ada.sees(name);
        ada.page
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        ada.isAt("/o/account/" + id);
        ada.sees(ada.say("please look", "请看一下"));
    }
}
