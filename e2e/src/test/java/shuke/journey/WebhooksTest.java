package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator makes a webhook, keeps its secret, tries it, looks at what came of it, and removes it. */
class WebhooksTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void is_made_tried_and_removed(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/webhooks");
        var name = "ERP " + Long.toString(System.nanoTime(), 36);
        var add = look.say("New webhook", "新建 Webhook");
        visitor.button(add).first().click();
        assertThat(visitor.dialog(add)).isVisible();
        visitor.dialog(add).getByLabel(look.say("Name", "名称")).first().fill(name);
        visitor.dialog(add).getByLabel(look.say("Address", "接收地址")).first().fill("https://erp.invalid/hook");
        visitor.dialog(add).getByRole(AriaRole.COMBOBOX).first().click();
        visitor.option(look.say("Accounts", "客户")).first().click();
        visitor.press("Escape");
        visitor.sees(look.say("Only records that", "记录条件"));
        visitor.meetsNoBarriers();
        visitor.picture("webhook form " + look);
        visitor.button(look.say("Save", "保存")).last().click();

        assertThat(visitor.page.getByText("whsec_")).isVisible();
        visitor.meetsNoBarriers();
        visitor.button(look.say("I’ve stored it", "已妥善保存")).click();
        var item = visitor.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        item.getByText(look.say("Send a test", "发送测试")).click();
        visitor.sees(look.say("The receiver didn’t take it", "接收方没有成功接收"));
        visitor.picture("webhooks " + look);

        item.getByText(look.say("Deliveries", "投递记录")).click();
        var deliveries = visitor.dialog(look.say("Deliveries of " + name, "“" + name + "”的投递记录"));
        assertThat(deliveries.getByText(look.say("Could not be reached", "无法连接")))
                .isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("webhook deliveries " + look);
        visitor.press("Escape");

        item.getByText(look.say("Change", "修改"), new Locator.GetByTextOptions().setExact(true))
                .click();
        visitor.button(look.say("Delete", "删除")).last().click();
        visitor.button(look.say("Really delete, with its log", "确认删除，包括投递记录")).click();
        assertThat(visitor.page.getByText(name, new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
    }
}
