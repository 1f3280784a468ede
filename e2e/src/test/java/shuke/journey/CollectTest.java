package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A website carries the script: nothing before the visitor agrees, then what she does is in her timeline, and gone when she takes it back. */
class CollectTest {
    /** In milliseconds; longer than the script waits before it sends. */
    private static final int LONGER_THAN_A_BATCH = 3_500;

    private static final double UNTIL_SHE_IS_FOUND = 40_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void a_website_tells_what_its_visitors_do_once_they_agree(Look look, Visits visits) {
        var maker = visits.of(Person.ADMINISTRATOR, look);
        var name = "Shop " + Long.toString(System.nanoTime(), 36);
        var email = name.replace(' ', '.') + "@visitor.example";
        var contact = maker.server().create("contact", Map.of("name", "王小明", "email", email));
        try (var shop = new Shopfront()) {
            maker.open("/settings/websites");
            shop.install(code(maker, look, name, shop.origin()));

            var stranger = visits.stranger(look);
            var sent = posts(stranger.page);
            stranger.page.navigate(shop.origin() + "/tea?email=ming@visitor.example&utm_source=fair");
            stranger.page.evaluate("shuke('identify', {email: '%s'})".formatted(email));
            stranger.page.waitForTimeout(LONGER_THAN_A_BATCH);
            assertEquals(List.of(), sent, "before she agrees");
            assertEquals(0, stranger.page.evaluate("localStorage.length"));
            assertFalse((Boolean) stranger.page.evaluate("new Promise(done => shuke('consent', done))"));

            stranger.page.evaluate("shuke('consent', true); shuke('identify', {email: '%s'})".formatted(email));
            stranger.page.evaluate("history.pushState({}, '', '/cup'); shuke('order', {number: 'A-17', value: 99})");
            stranger.page.waitForTimeout(LONGER_THAN_A_BATCH);

            var dialog = maker.page.getByRole(AriaRole.DIALOG);
            var timeout = new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_SHE_IS_FOUND);
            assertThat(dialog.getByText(look.say("known", "已识别"), exactly()).first())
                    .isVisible(timeout);
            maker.meetsNoBarriers();
            maker.picture("website install " + look);

            maker.open("/o/contact/" + contact + "?tab=timeline");
            assertThat(maker.page
                            .getByText(shop.origin() + "/tea?utm_source=fair")
                            .first())
                    .isVisible();
            assertThat(maker.page.getByText("/cup").first()).isVisible();
            assertThat(maker.page.getByText("A-17").first()).isVisible();
            maker.page
                    .getByRole(AriaRole.SEARCH)
                    .getByText(look.say("Websites", "网站行为"))
                    .click();
            maker.meetsNoBarriers();
            maker.picture("website timeline " + look);

            stranger.page.evaluate("shuke('consent', false)");
            stranger.page.waitForTimeout(LONGER_THAN_A_BATCH);
            assertEquals(0, stranger.page.evaluate("localStorage.length"));
            maker.open("/o/contact/" + contact + "?tab=timeline");
            assertThat(maker.page.getByText("王小明").first()).isVisible();
            assertThat(maker.page.getByText("A-17")).hasCount(0);
        }
        maker.open("/settings/websites");
        assertThat(card(maker, name)).isVisible();
        maker.meetsNoBarriers();
        maker.picture("websites " + look);
    }

    /** Makes the website, and leaves the dialog open that shows its code and what arrives. */
    private static String code(Visitor maker, Look look, String name, String origin) {
        maker.button(look.say("Add website", "添加网站")).first().click();
        var form = maker.dialog(look.say("Add website", "添加网站"));
        form.getByLabel(look.say("Name", "名称")).first().fill(name);
        form.getByLabel(look.say("Addresses of its pages", "网站地址")).fill(origin);
        form.getByLabel(look.say("What visitors agree to", "访客同意的条款")).first().fill("我们会记录您的浏览行为");
        maker.meetsNoBarriers();
        maker.picture("website form " + look);
        maker.button(look.say("Save", "保存")).last().click();
        return maker.page.getByLabel(look.say("Code for every page", "网页代码")).inputValue();
    }

    private static Locator card(Visitor maker, String name) {
        return maker.page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static List<String> posts(Page page) {
        var sent = new CopyOnWriteArrayList<String>();
        page.onRequest((Request request) -> {
            if (request.method().equals("POST")) sent.add(request.url());
        });
        return sent;
    }
}
