package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same customer twice: put side by side, made one, and taken apart again after somebody has changed it. */
class MergingTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void makes_two_accounts_one_and_takes_that_back(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look);
        var server = visitor.server();
        var twin = "Wright " + Long.toString(System.nanoTime(), 36);
        var kept =
                server.create("account", Map.of("name", "Merge Right", "phone", "+86 21 5888 0001", "employees", 20));
        var lost = server.create(
                "account", Map.of("name", twin, "phone", "+86 21 5888 0002", "website", "https://right.example"));
        server.create("contact", Map.of("name", "Right Person", "account", lost));

        visitor.open("/o/account/" + kept);
        visitor.button(look.say("More actions", "更多操作")).click();
        visitor.menuItem(look.say("Merge with…", "与其他记录合并…")).click();
        visitor.page.getByRole(AriaRole.COMBOBOX).last().click();
        visitor.page.keyboard().type(twin);
        visitor.option(twin).click();
        visitor.page.keyboard().press("Escape");
        visitor.button(look.say("Compare", "对比")).click();

        visitor.isAt("/merges/new");
        var phone = visitor.page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(look.say("Phone", "电话")));
        phone.getByRole(AriaRole.RADIO).first().focus();
        visitor.press("2");
        assertThat(phone.getByRole(AriaRole.RADIO).last()).isChecked();
        visitor.meetsNoBarriers();
        visitor.picture("merge " + look);
        visitor.button(look.say("Merge 2 records", "合并 2 条记录")).click();

        visitor.sees(look.say("Merged 2 records", "已合并 2 条记录"));
        visitor.meetsNoBarriers();
        visitor.picture("merged " + look);
        assertThat(server.read("account", kept).get("phone").getAsString()).endsWith("0002");

        visitor.open("/o/account/" + lost);
        visitor.isAt("/o/account/" + kept);
        visitor.sees(look.say("That record was merged into this one", "原记录已并入这条记录"));
        server.change("account", kept, Map.of("phone", "+86 21 5888 0003"));
        visitor.open("/o/account/" + kept + "?tab=history");
        visitor.link(look.say("With " + twin, "与" + twin + "合并")).click();
        visitor.button(look.say("Undo merge", "撤销合并")).click();
        var question = visitor.dialog(look.say("Undo merge", "撤销合并"));
        question.getByText(look.say("Restore what was before", "恢复合并前的值")).click();
        visitor.meetsNoBarriers();
        visitor.picture("unmerge " + look);
        question.getByRole(AriaRole.BUTTON).last().click();

        visitor.sees(look.say("The merge is undone", "合并已撤销"));
        assertThat(server.read("account", kept).get("phone").getAsString()).endsWith("0001");
        assertThat(server.read("account", lost).get("phone").getAsString()).endsWith("0002");
    }
}
