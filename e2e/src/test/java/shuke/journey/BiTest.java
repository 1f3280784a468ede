package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator lets a BI tool read as a salesperson, keeps the password, makes a new one, and takes the access away. */
class BiTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void is_made_renewed_and_taken_away(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/bi");
        var name = "Tableau " + Long.toString(System.nanoTime(), 36);
        visitor.sees(look.say("Where to connect", "连接地址"));
        visitor.picture("bi empty " + look);
        var add = look.say("New access", "新建访问");
        visitor.button(add).first().click();
        var dialog = visitor.dialog(add);
        dialog.getByLabel(look.say("What it is for", "用途")).first().fill(name);
        var person = dialog.getByLabel(look.say("Reads with the rights of", "以谁的权限读取"));
        assertThat(person.locator("option").nth(1)).isAttached();
        var chosen = person.locator("option", new Locator.LocatorOptions().setHasText(Person.SALESPERSON.email));
        person.selectOption(chosen.getAttribute("value"));
        visitor.meetsNoBarriers();
        visitor.picture("bi form " + look);
        visitor.button(look.say("Create", "创建")).last().click();

        var password = dialog.locator("code").last();
        assertThat(password).isVisible();
        var word = password.innerText();
        visitor.meetsNoBarriers();
        visitor.picture("bi password " + look);
        visitor.button(look.say("I’ve stored it", "我已保存")).click();
        var item = visitor.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
        assertThat(item).isVisible();
        assertThat(visitor.page.getByText(word, new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        visitor.meetsNoBarriers();
        visitor.picture("bi " + look);

        item.getByText(look.say("New password", "更换密码")).click();
        visitor.button(look.say("New password", "更换密码")).last().click();
        visitor.button(look.say("I’ve stored it", "我已保存")).click();
        item.getByText(look.say("Take away", "撤销"), new Locator.GetByTextOptions().setExact(true))
                .click();
        visitor.button(look.say("Really take away; connections end at once", "确认撤销，连接将立即断开"))
                .click();
        visitor.sees(look.say(name + " has no access any more", "已撤销 " + name));
        assertThat(item).hasCount(0);
    }
}
