package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands where on a page and in the side bar is arranged for some of the people. */
class LayoutTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void a_role_gets_a_layout_of_its_own_by_keys(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/o/account");
        var object = "rig" + System.nanoTime();
        visitor.server()
                .add(
                        "/api/v1/objects",
                        Map.of(
                                "name",
                                object,
                                "label",
                                Map.of("zh-CN", "钻机", "en", "Rig"),
                                "fields",
                                List.of(
                                        Map.of("name", "name", "type", "text", "label", named("名称", "Name")),
                                        Map.of("name", "depth", "type", "integer", "label", named("深度", "Depth")),
                                        Map.of(
                                                "name",
                                                "next",
                                                "type",
                                                "lookup",
                                                "to",
                                                object,
                                                "label",
                                                named("下一台", "Next"),
                                                "related",
                                                Map.of("name", "before", "label", named("前几台", "Before"))))));

        visitor.open("/settings/objects/" + object + "?tab=layout");
        visitor.button(visitor.say("Layout for some roles", "按角色设置布局")).click();
        visitor.page
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(visitor.say("Roles of this layout", "使用此布局的角色")))
                .click();
        visitor.page.locator("[role=option]").first().click();
        visitor.press("Escape");
        var columns = region(visitor, visitor.say("Columns of the list", "列表的列"));
        var first = columns.getByRole(AriaRole.BUTTON).first();
        var name = first.innerText();
        first.focus();
        visitor.press("Alt+ArrowDown");
        assertThat(columns.getByRole(AriaRole.LISTITEM).nth(1)).containsText(name);
        visitor.meetsNoBarriers();
        visitor.picture("layout of a role, " + look);

        visitor.button(visitor.say("Save", "保存")).click();
        visitor.sees(visitor.say("Layout saved", "已保存布局"));
        assertThat(columns.getByRole(AriaRole.LISTITEM).nth(1)).containsText(name);
        visitor.server().remove("/api/v1/objects/" + object);
    }

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void a_role_gets_a_navigation_of_its_own_and_is_shown_it(Look look, Visits visits) {
        var marketer = visits.of(Person.MARKETER, look);
        var admin = visits.of(Person.ADMINISTRATOR, look).open("/settings/objects");
        admin.server().remove("/api/v1/navigation?role=marketer");
        admin.open("/settings/objects?tab=navigation");
        var campaigns = admin.say("Campaigns", "市场活动");
        admin.page
                .getByLabel(admin.say("Navigation of", "导航适用于"), new Page.GetByLabelOptions().setExact(true))
                .selectOption("marketer");
        admin.sees(admin.say("This role has what everybody has", "该角色目前使用所有人的导航"));

        var chip = admin.page.locator("[data-spot$=' campaign']");
        chip.focus();
        admin.press("Delete");
        var preview = region(admin, admin.say("Preview", "预览"));
        assertThat(preview.getByText(campaigns)).hasCount(0);
        admin.meetsNoBarriers();
        admin.picture("navigation of a role, " + look);
        admin.button(admin.say("Save", "保存")).click();
        admin.sees(admin.say("Navigation saved", "已保存导航"));

        marketer.open("/o/account");
        if (look.device() == Look.Device.PHONE) {
            marketer.button(marketer.say("Menu", "菜单")).click();
        }
        assertThat(marketer.link(marketer.say("Accounts", "客户")).first()).isVisible();
        assertThat(marketer.link(campaigns)).hasCount(0);

        admin.button(admin.say("Undo", "撤销")).last().click();
        admin.sees(admin.say("This role has what everybody has", "该角色目前使用所有人的导航"));
    }

    private static Map<String, String> named(String chinese, String english) {
        return Map.of("zh-CN", chinese, "en", english);
    }

    private static Locator region(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
