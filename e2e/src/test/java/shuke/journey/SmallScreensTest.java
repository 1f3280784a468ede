package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages and dialogs that hold much, with words that are long: on a phone too nothing sticks out and nobody is kept out. */
class SmallScreensTest {
    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    private final String mark = Long.toString(System.nanoTime(), 36);

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void hold_what_looks_alike_and_what_is_wrong(Look look, Visits visits) {
        var visitor = visits.of(Person.DATA_STEWARD, look);
        var server = visitor.server();
        var campaign = server.create("campaign", Map.of("name", "Gone"));
        var twin = Map.of("name", LONG, "email", mark + "@twins.example", "company", LONG + mark, "campaign", campaign);
        server.create("lead", twin);
        server.create("lead", twin);
        server.remove("/api/v1/records/campaign/" + campaign);

        visitor.open("/duplicates?object=lead");
        visitor.button(look.say("Search all", "全部查重")).first().click();
        visitor.sees(LONG + mark);
        look(visitor, "duplicates");

        visitor.open("/cleansing?object=lead&mine=true&kind=inconsistent");
        visitor.button(look.say("Scan all", "全部扫描")).first().click();
        visitor.sees(LONG);
        look(visitor, "cleansing");
        visitor.button(look.say("Dismiss", "忽略")).first().click();
        look(visitor, "dismissing");
        visitor.button(look.say("Settings", "设置")).first().click();
        assertThat(visitor.page.getByRole(AriaRole.DIALOG)).isVisible();
        look(visitor, "cleansing settings");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void hold_numbers_samples_and_reports(Look look, Visits visits) {
        var visitor = visits.of(Person.DATA_STEWARD, look).open("/quality");
        assertThat(visitor.heading(look.say("Data quality", "数据质量"))).isVisible();
        look(visitor, "quality");

        visitor.open("/quality?object=account&view=spot");
        visitor.button(look.say("Draw a sample", "抽取样本")).first().click();
        assertThat(visitor.button(look.say("Next", "下一条")).first()).isVisible();
        look(visitor, "spot check");

        visitor.open("/quality?view=audit");
        visitor.button(look.say("Check now", "立即检查")).first().click();
        assertThat(visitor.page
                        .getByText(look.say("Lookups point to records that are there", "关联的记录都存在"))
                        .first())
                .isVisible();
        look(visitor, "inspection");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void hold_menus_colours_and_what_waits(Look look, Visits visits) {
        var visitor = visits.of(Person.SALES_MANAGER, look);
        var id = visitor.server().create("account", Map.of("name", LONG + mark));
        visitor.open("/o/account?q=" + mark);
        assertThat(visitor.page.getByText(LONG + mark).first()).isVisible();
        look(visitor, "list");
        visitor.button(look.say("More actions", "更多操作")).first().click();
        assertThat(visitor.page.getByRole(AriaRole.MENU)).isVisible();
        look(visitor, "menu of a record");
        visitor.press("Escape");

        visitor.button(look.say("Options for “All”", "“全部”的选项")).click();
        visitor.menuItem(look.say("Row colours…", "行颜色…")).click();
        assertThat(visitor.dialog(look.say("Row colours", "行颜色"))).isVisible();
        look(visitor, "row colours");
        visitor.press("Escape");

        visitor.open("/o/account/" + id + "?tab=comments");
        visitor.page.locator("textarea").first().fill(LONG + " " + LONG);
        visitor.page.reload();
        visitor.sees(look.say("Restored what you had begun", "已恢复您上次未保存的内容"));
        look(visitor, "what was begun");

        visitor.page.context().setOffline(true);
        visitor.button(look.say("Comment", "发表")).click();
        visitor.sees(look.say("1 change is waiting to be sent.", "1 项修改等待发送。"));
        visitor.button(look.say("Show", "查看")).click();
        assertThat(visitor.dialog(look.say("Changes that are not saved yet", "尚未保存的修改")))
                .isVisible();
        look(visitor, "what waits");
        visitor.page.context().setOffline(false);
    }

    private static void look(Visitor visitor, String what) {
        visitor.meetsNoBarriers();
        visitor.picture("small " + what + " " + visitor.look);
    }
}
