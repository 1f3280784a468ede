package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RecordTest {
    @Test
    void tells_of_a_customer_with_orders_and_leads_to_each(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/order");
        visitor.page
                .getByRole(AriaRole.ROW)
                .nth(1)
                .getByRole(AriaRole.LINK)
                .nth(1)
                .click();
        visitor.isAt("/o/account/");

        var orders = part(visitor, "Orders");
        orders.scrollIntoViewIfNeeded();
        var order = orders.getByRole(AriaRole.LISTITEM).first().getByRole(AriaRole.LINK);
        order.click();

        visitor.isAt("/o/order/");
        assertThat(part(visitor, "Lines").getByRole(AriaRole.LISTITEM).first()).isVisible();
    }

    @Test
    void tells_of_a_customer_with_deals(Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, Look.ENGLISH).open("/o/account?q=Cancity");
        visitor.link("Cancity").click();

        var deals = part(visitor, "Opportunities");
        assertThat(deals.getByRole(AriaRole.LISTITEM)).hasCount(5);
        deals.getByRole(AriaRole.LINK)
                .getByText("View all")
                .or(deals.getByText("View all"))
                .first()
                .click();

        visitor.isAt("/o/opportunity\\?where=");
        assertThat(visitor.row("Cancity").first()).isVisible();
    }

    @Test
    void takes_a_new_value_in_its_place_and_remembers_the_old_one(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.CHINESE);
        var id = visitor.server().create("account", Map.of("name", "东湖茶行", "website", "https://tea.example"));
        visitor.open("/o/account/" + id);

        visitor.button("编辑网站").click(new Locator.ClickOptions().setForce(true));
        visitor.box("网站").fill("https://east-lake.example");
        visitor.press("Enter");
        assertThat(visitor.link("east-lake.example")).isVisible();
        visitor.sees("已保存");

        visitor.page.getByRole(AriaRole.TAB).getByText("变更历史").click();
        var change = visitor.page
                .getByRole(AriaRole.LISTITEM)
                .filter(containing("修改了"))
                .first();
        assertThat(change).containsText(Person.SALESPERSON.fullName);
        assertThat(change.locator("del")).containsText("tea.example");
        assertThat(change.locator("ins")).containsText("east-lake.example");
        visitor.meetsNoBarriers();
    }

    @Test
    void keeps_what_was_typed_and_says_at_the_field_what_is_wrong_with_it(Visits visits) {
        for (var look : new Look[] {Look.ENGLISH, Look.CHINESE.dark()}) {
            var visitor = visits.of(Person.SALESPERSON, look);
            var id = visitor.server().create("account", Map.of("name", "Wrong number " + look));
            visitor.open("/o/account/" + id);

            var phone = visitor.say("Phone", "电话");
            visitor.button(visitor.say("Edit Phone", "编辑电话")).click(new Locator.ClickOptions().setForce(true));
            visitor.box(phone).fill("12");
            visitor.press("Enter");

            assertThat(visitor.box(phone)).hasAttribute("aria-invalid", "true");
            assertThat(visitor.box(phone)).hasValue("12");
            assertThat(visitor.box(phone)).hasAccessibleDescription(Pattern.compile(visitor.say("phone", "电话")));
            visitor.meetsNoBarriers();

            visitor.press("Escape");
            assertThat(visitor.box(phone)).isHidden();
            assertThat(visitor.server().read("account", id).get("phone").isJsonNull())
                    .isTrue();
        }
    }

    @Test
    void shows_both_values_when_two_people_change_it_at_once(Visits visits) {
        var li = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var marcus = visits.of(Person.SALES_MANAGER, Look.ENGLISH);
        var id = li.server().create("account", Map.of("name", "Twice Told", "website", "https://old.example"));
        for (var visitor : new Visitor[] {li, marcus}) {
            visitor.open("/o/account/" + id);
            visitor.button("Edit Website").click(new Locator.ClickOptions().setForce(true));
        }

        li.box("Website").fill("https://first.example");
        li.press("Enter");
        assertThat(li.link("first.example")).isVisible();
        marcus.box("Website").fill("https://second.example");
        marcus.press("Enter");

        var question = marcus.dialog("Somebody changed this record just now");
        assertThat(question).containsText("second.example");
        assertThat(question).containsText("first.example");
        marcus.meetsNoBarriers();
        question.getByText("Theirs").click();
        marcus.button("Save what I chose").click();

        assertThat(question).isHidden();
        assertThat(marcus.link("first.example")).isVisible();
        assertThat(marcus.server().read("account", id).get("website").getAsString())
                .contains("first.example");
    }

    @Test
    void is_gone_after_deleting_and_there_again_after_undo(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var id = visitor.server().create("account", Map.of("name", "Come and Go"));
        visitor.open("/o/account/" + id);

        visitor.button("More actions").click();
        visitor.menuItem("Delete").click();
        visitor.sees("Deleted 1 record");
        visitor.isAt("/o/account$");
        visitor.button("Undo").click();
        visitor.sees("Restored 1 record");

        visitor.open("/o/account/" + id);
        assertThat(visitor.heading("Come and Go")).isVisible();
    }

    @Test
    void that_is_not_there_says_so_and_leads_back(Visits visits) {
        var visitor =
                visits.of(Person.SALESPERSON, Look.CHINESE).open("/o/account/01999999-0000-7000-8000-000000000000");

        visitor.sees("找不到这条记录");
        visitor.meetsNoBarriers();
        visitor.button("返回列表").click();
        visitor.isAt("/o/account$");
    }

    private static Locator part(Visitor visitor, String title) {
        return visitor.page.getByRole(
                AriaRole.REGION,
                new com.microsoft.playwright.Page.GetByRoleOptions()
                        .setName(title)
                        .setExact(true));
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
