package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What helps on the first days: a tour, the guide beside the page, views that are ready, sample data that can go. */
class LearnTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void is_led_through_the_real_pages_and_goes_on_when_something_was_done(Look look, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, look).open("/o/account?view=all");
        assertThat(visitor.firstRecord()).isVisible();
        visitor.press("F1");
        visitor.button(visitor.say("First steps", "上手清单")).click();
        var help = visitor.dialog(visitor.say("Help", "帮助"));
        help.getByRole(AriaRole.REGION, named(visitor.say("Tour", "导览")))
                .getByRole(AriaRole.BUTTON)
                .click();

        var card = visitor.page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName(visitor.say("Tour: A salesperson’s day", "导览：销售的一天")));
        visitor.isAt("/today");
        assertThat(card).containsText(visitor.say("Your day begins here", "一天从这里开始"));
        visitor.meetsNoBarriers();
        card.press("ArrowRight");
        visitor.isAt("/o/opportunity");
        assertThat(card).containsText(visitor.say("Lists that are ready", "常用的列表已经备好"));
        visitor.link(visitor.say("Closing this month", "本月预计成交")).click();
        assertThat(card).containsText(visitor.say("The same deals as a board", "换成看板来看"));
        visitor.link(visitor.say("Board", "看板")).click();
        visitor.isAt("/o/opportunity/board");
        assertThat(card).containsText(visitor.say("Move deals along", "推进商机"));
        card.press("ArrowRight");
        visitor.isAt("/o/account");
        card.getByRole(AriaRole.BUTTON, named(visitor.say("Next", "下一步"))).click();
        card.press("ArrowRight");
        card.press("ArrowRight");
        assertThat(card).isHidden();

        visitor.press("F1");
        visitor.button(visitor.say("First steps", "上手清单")).click();
        visitor.sees(visitor.say("You have taken it.", "您已看过"));
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void finds_in_the_guide_beside_the_page_what_is_looked_for(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/audit");
        visitor.button(visitor.say("What is “Audit log”?", "“审计日志”是什么？")).click();
        var help = visitor.dialog(visitor.say("Help", "帮助"));
        assertThat(help.getByRole(AriaRole.HEADING).nth(1)).isVisible();
        help.getByRole(AriaRole.SEARCHBOX).fill(visitor.say("recycle bin", "hsz"));
        help.getByRole(AriaRole.LIST).getByRole(AriaRole.BUTTON).first().click();
        assertThat(help).containsText(visitor.say("recycle bin", "回收站"));
        visitor.meetsNoBarriers();
    }

    @Test
    void hides_a_view_that_comes_with_the_program_and_has_it_back(Visits visits) {
        var visitor = visits.of(Person.EXECUTIVE, Look.ENGLISH).open("/o/ticket?view=all");
        visitor.link("Urgent").click();
        assertThat(visitor.link("Urgent")).hasAttribute("aria-current", "page");
        visitor.button("Options for “Urgent”").click();
        visitor.menuItem("Hide this view").click();
        assertThat(visitor.link("Urgent")).isHidden();
        visitor.button("Undo").click();
        assertThat(visitor.link("Urgent")).isVisible();
    }

    @Test
    void tells_what_a_removal_of_the_sample_data_would_take_and_leave(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/settings/sample-data");
        visitor.sees("sample records are in this workspace");
        assertThat(visitor.page.getByRole(AriaRole.REGION).getByText("you are signed in as this person"))
                .isVisible();
        assertThat(visitor.page
                        .getByRole(AriaRole.BUTTON)
                        .filter(new Locator.FilterOptions().setHasText("sample records")))
                .isEnabled();
        visitor.meetsNoBarriers();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
