package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator makes a form; a stranger fills it in on its page; it becomes a lead. */
class FormsTest {
    /** In milliseconds; who is quicker is taken for a program. */
    private static final int AS_LONG_AS_PEOPLE_TYPE = 2_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void is_made_and_filled_in_by_a_stranger(Look look, Visits visits) {
        var maker = visits.of(Person.ADMINISTRATOR, look).open("/settings/forms/new");
        var name = "Fair " + Long.toString(System.nanoTime(), 36);
        maker.page.getByLabel(look.say("Name", "名称")).first().fill(name);
        maker.page.getByLabel(look.say("Title", "标题")).first().fill("Talk to us");
        maker.meetsNoBarriers();
        maker.picture("form designer " + look);
        maker.button(look.say("Create form", "创建表单")).click();
        maker.sees(look.say("Form saved", "表单已保存"));

        maker.open("/settings/forms");
        var card = maker.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        card.getByText(look.say("Share", "分享")).click();
        var address = maker.page.getByLabel(look.say("Page", "表单页面")).first().inputValue();
        maker.meetsNoBarriers();
        maker.picture("form share " + look);
        maker.press("Escape");

        var stranger = visits.stranger(look).open(address.substring(address.indexOf("/forms/")));
        stranger.page.locator("[name='f.name']").fill("王小明 " + name);
        stranger.page.locator("[name='f.email']").fill("not an address");
        stranger.page.waitForTimeout(AS_LONG_AS_PEOPLE_TYPE);
        stranger.page.locator("button").click();
        assertThat(stranger.page.locator("[id='f.email-error']")).isVisible();
        assertThat(stranger.page.locator("[name='f.name']")).hasValue("王小明 " + name);
        stranger.meetsNoBarriers();
        stranger.picture("form page " + look);
        stranger.page.locator("[name='f.email']").fill("ming@visitor.example");
        stranger.page.locator("button").click();
        assertThat(stranger.page.locator(".done")).isVisible();

        card.getByText(look.say("Submissions", "查看提交")).click();
        assertThat(maker.page
                        .getByRole(AriaRole.DIALOG)
                        .getByText("王小明 " + name)
                        .first())
                .isVisible();
        maker.meetsNoBarriers();
        maker.picture("form submissions " + look);
    }
}
