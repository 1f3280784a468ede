package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deals on the board: moved by mouse and by keys, asked for what they lack, and brought back. */
class BoardTest {
    private Runnable tidyUp = () -> {};

    /** Others count on the deals that are there: this one goes again. */
    private Visitor board(Visitor visitor, String deal) {
        var id = visitor.server().create("opportunity", Map.of("name", deal));
        tidyUp = () -> visitor.server().delete("opportunity", id);
        return visitor.open("/o/opportunity/board?q=" + deal);
    }

    @AfterEach
    void tidy() {
        tidyUp.run();
    }

    private static Locator column(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.REGION,
                new com.microsoft.playwright.Page.GetByRoleOptions()
                        .setName(name)
                        .setExact(true));
    }

    private static Locator card(Visitor visitor, String column, String deal) {
        return column(visitor, column).getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(deal));
    }

    private static void drag(Visitor visitor, Locator from, Locator to) {
        var start = from.boundingBox();
        var mouse = visitor.page.mouse();
        mouse.move(start.x + 20, start.y + 15);
        mouse.down();
        mouse.move(start.x + 40, start.y + 30);
        to.scrollIntoViewIfNeeded();
        var end = to.boundingBox();
        mouse.move(end.x + 60, end.y + 120);
        mouse.move(end.x + 62, end.y + 122);
        assertThat(to.locator("[data-aimed-at]")).isVisible();
        mouse.up();
    }

    @Test
    void a_card_is_dragged_on_and_back_by_undo(Visits visits) {
        var visitor = board(visits.of(Person.SALES_MANAGER, Look.ENGLISH), "Dragged");
        assertThat(card(visitor, "Prospecting", "Dragged")).isVisible();

        drag(visitor, card(visitor, "Prospecting", "Dragged"), column(visitor, "Engaging"));

        assertThat(card(visitor, "Engaging", "Dragged")).isVisible();
        visitor.sees("Moved to “Engaging”");
        visitor.button("Undo").click();
        assertThat(card(visitor, "Prospecting", "Dragged")).isVisible();
    }

    @Test
    void a_card_is_carried_by_keys_and_asked_for_what_its_stage_requires(Visits visits) {
        var visitor = board(visits.of(Person.SALES_MANAGER, Look.CHINESE), "Carried");
        card(visitor, "初步接洽", "Carried").focus();
        visitor.press(" ", "ArrowRight", "ArrowRight", "ArrowRight", " ");

        assertThat(visitor.dialog("移到“方案报价”")).isVisible();
        visitor.press("Escape");
        assertThat(card(visitor, "初步接洽", "Carried")).isVisible();

        card(visitor, "初步接洽", "Carried").focus();
        visitor.press(" ", "ArrowRight", "ArrowRight", "ArrowRight", " ");
        visitor.box("商机金额*").fill("5000");
        visitor.press("Enter");
        assertThat(card(visitor, "方案报价", "Carried")).isVisible();
        assertThat(column(visitor, "方案报价")).containsText("¥5000");
    }

    @Test
    void a_lost_deal_is_lost_for_a_reason(Visits visits) {
        var visitor = board(visits.of(Person.SALES_MANAGER, Look.ENGLISH), "Given up");
        card(visitor, "Prospecting", "Given up").hover();
        visitor.button("Actions for “Given up”").click();
        visitor.menuItem("Lost").click();
        var dialog = visitor.dialog("Move to “Lost”");

        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .click();
        visitor.sees("Lost reason is needed for Stage “Lost”.");

        dialog.getByRole(AriaRole.COMBOBOX).first().click();
        visitor.option("Price").click();
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Move").setExact(true))
                .click();
        // beyond the edge, where cards are asked for only once they are near
        column(visitor, "Lost").scrollIntoViewIfNeeded();
        assertThat(card(visitor, "Lost", "Given up")).isVisible();
    }

    @Test
    void the_path_on_the_page_of_a_deal_asks_the_same(Visits visits) {
        var visitor = board(visits.of(Person.SALES_MANAGER, Look.ENGLISH), "On the path");
        card(visitor, "Prospecting", "On the path").click();
        assertThat(visitor.button("Prospecting")).hasAttribute("aria-current", "step");

        visitor.button("Proposal").click();
        assertThat(visitor.dialog("Move to “Proposal”")).isVisible();
        visitor.press("Escape");
        assertThat(visitor.button("Prospecting")).hasAttribute("aria-current", "step");

        visitor.button("Next: Qualification").click();
        assertThat(visitor.button("Qualification")).hasAttribute("aria-current", "step");
        visitor.button("Undo").click();
        assertThat(visitor.button("Prospecting")).hasAttribute("aria-current", "step");
    }

    @Test
    void the_address_is_the_board(Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, Look.ENGLISH).open("/o/opportunity?q=GTX");
        visitor.link("Board").click();
        visitor.isAt("/o/opportunity/board\\?q=GTX");
        visitor.page.getByLabel("Lanes").selectOption("owner");
        visitor.isAt("lanes=owner");
        var lanes = visitor.page.locator("[data-lane]");
        assertThat(lanes.first()).isVisible();

        visitor.page.reload();
        assertThat(lanes.first()).isVisible();
        visitor.link("List").click();
        visitor.isAt("/o/opportunity\\?q=GTX(&|$)");
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#all")
    void keeps_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look).open("/o/opportunity/board");
        var first = visitor.page.locator("[data-card]").first();
        assertThat(first).isVisible();
        visitor.picture("board " + look);

        // a few cards are looked at as closely as hundreds that are like them would be
        visitor.open("/o/opportunity/board?q=Plusstrip");
        assertThat(first).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/o/opportunity/board?q=Plusstrip&lanes=forecastCategory");
        assertThat(first).isVisible();
        visitor.meetsNoBarriers();

        first.locator("xpath=..").getByRole(AriaRole.BUTTON).last().click(new Locator.ClickOptions().setForce(true));
        visitor.menuItem(visitor.say("Lost", "输单")).click();
        assertThat(visitor.dialog(visitor.say("Move to “Lost”", "移到“输单”"))).isVisible();
        visitor.meetsNoBarriers();
    }
}
