package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in front of a browser window of her own: finds things by what they are and what they are called, as people do. */
final class Visitor {
    private static final List<String> BARRIERS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Colours in the middle of a fade are nobody's; what turns for ever is not waited for. */
    private static final String UNTIL_NOTHING_MOVES = """
            () => Promise.all(document.getAnimations()
              .filter((one) => one.effect.getComputedTiming().endTime !== Infinity)
              .map((one) => one.finished.catch(() => undefined)))
            """;

    private static final int MOST_STEPS = 300;
    private static final String FOCUS = "document.activeElement.outerHTML.slice(0, 200)";
    private static final String NAME_OF_FOCUS = """
            (() => {
              const focus = document.activeElement;
              const text = focus?.matches('a, button, [role]:not([role=tabpanel])') ? focus.innerText : '';
              return (focus?.ariaLabel ?? focus?.labels?.[0]?.innerText ?? text ?? '').trim();
            })()
            """;

    final Page page;
    final Look look;
    private final Server server;
    private final List<String> troubles = new ArrayList<>();

    Visitor(Page page, Look look) {
        this.page = page;
        this.look = look;
        this.server = new Server(page.context());
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            // Answers that say no are told on the page; the browser notes them as errors of its own accord.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                troubles.add(message.text());
            }
        });
    }

    Server server() {
        return server;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** The address of the program, as browsers know it. */
    String origin() {
        open("/sign-in");
        return (String) page.evaluate("window.location.origin");
    }

    String say(String english, String chinese) {
        return look.say(english, chinese);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator box(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea"));
    }

    Locator dialog(String title) {
        return page.getByRole(
                AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    Locator option(String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }

    Locator menuItem(String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A row of the list, by anything that stands in it. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The first record that the page shows, in whatever shape. */
    Locator firstRecord() {
        return page.locator("main a:not(nav *)").first();
    }

    void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    void isAt(String pattern) {
        assertThat(page).hasURL(Pattern.compile(pattern));
    }

    void press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** By Tab alone, to what is called so. */
    void tabTo(String name) {
        for (var step = 0; step < MOST_STEPS; step++) {
            press("Tab");
            if (page.evaluate(NAME_OF_FOCUS)
                    .toString()
                    .lines()
                    .findFirst()
                    .orElse("")
                    .equals(name)) return;
        }
        throw new AssertionError("Tab does not come to “%s”, but to %s".formatted(name, page.evaluate(FOCUS)));
    }

    /** By ⌘K, to a page or a record. */
    void jumpTo(String name) {
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
        press("Control+k");
        assertThat(dialog(say("Quick jump", "快速跳转"))).isVisible();
        type(name);
        var found = option(name).first();
        assertThat(found).isVisible();
        for (var step = 0; step < MOST_STEPS && !"true".equals(found.getAttribute("aria-selected")); step++)
            press("ArrowDown");
        press("Enter");
        assertThat(dialog(say("Quick jump", "快速跳转"))).isHidden();
    }

    /** Nothing on the page keeps anybody out, as far as a program can tell, and nothing sticks out to the side. */
    void meetsNoBarriers() {
        page.evaluate(UNTIL_NOTHING_MOVES);
        // The newer mode opens a page of its own for each look, because of frames; there are none here.
        var found = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(BARRIERS)
                .analyze()
                .getViolations();
        assertThat(found).extracting(Visitor::words).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("pixels beyond the right edge")
                .isLessThanOrEqualTo(0);
    }

    private static String words(Rule broken) {
        var places = broken.getNodes().stream().map(node -> node.getHtml()).toList();
        return "%s: %s %s".formatted(broken.getId(), broken.getHelp(), places);
    }

    List<String> troubles() {
        return troubles;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journeys", name + ".png")));
    }

    void leave() {
        page.context().close();
    }
}
