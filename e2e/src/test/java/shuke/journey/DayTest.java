package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A salesperson's morning: what is to be done, and when. */
class DayTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final LocalDate today = LocalDate.now(ZONE);
    /** Of this journey, and of none before it in the same sample data. */
    private final String mark = Long.toString(System.nanoTime(), 36);

    private String at(int days, int hour) {
        return today.plusDays(days)
                .atTime(LocalTime.of(hour, 0))
                .atZone(ZONE)
                .toInstant()
                .toString();
    }

    @Test
    void begins_with_what_is_overdue_and_ends_with_less_of_it_by_keys_alone(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        visitor.server().create("task", Map.of("subject", "Overdue " + mark, "dueAt", at(-1, 23)));
        visitor.open("/today");
        var overdue = visitor.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Overdue"));
        var late =
                overdue.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Overdue " + mark));
        assertThat(late).isVisible();

        visitor.press("j");
        assertThat(late.locator("[data-thing]")).isFocused(); // the latest is the first
        visitor.press("x");
        assertThat(late.getByRole(AriaRole.CHECKBOX)).isChecked();
        visitor.button("Undo").last().click();
        assertThat(late.getByRole(AriaRole.CHECKBOX)).not().isChecked();

        late.locator("[data-thing]").focus();
        visitor.press("p");
        visitor.page
                .getByRole(AriaRole.MENUITEM)
                .filter(new Locator.FilterOptions().setHasText("Tomorrow"))
                .press("Enter");
        assertThat(late).isHidden();
        var ahead = visitor.page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The next seven days"));
        assertThat(ahead.getByText("Overdue " + mark)).isVisible();

        visitor.page
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Waiting for you"))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Show"))
                .last()
                .click();
        visitor.isAt("/o/opportunity\\?where=");
        assertThat(visitor.page
                        .getByRole(AriaRole.BUTTON)
                        .filter(new Locator.FilterOptions().setHasText("No next step")))
                .isVisible();
    }

    @Test
    void is_rearranged_in_the_calendar_by_mouse_and_by_keys_and_back_again(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        visitor.server()
                .create("meeting", Map.of("subject", "Carried " + mark, "startsAt", at(0, 9), "endsAt", at(0, 10)));
        visitor.open("/calendar?span=day");
        var meeting = visitor.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Carried " + mark));
        assertThat(meeting).hasAttribute("aria-label", Pattern.compile("09:00–10:00"));

        meeting.hover();
        var box = meeting.boundingBox();
        visitor.page.mouse().move(box.x + 20, box.y + 10);
        visitor.page.mouse().down();
        visitor.page.mouse().move(box.x + 20, box.y + 40);
        visitor.page.mouse().move(box.x + 20, box.y + 10 + 48);
        assertThat(visitor.page.locator("[data-ghost]")).hasText("10:00–11:00"); // where it would be
        visitor.page.waitForResponse(
                answer -> answer.request().method().equals("PATCH"),
                () -> visitor.page.mouse().up());
        assertThat(meeting).hasAttribute("aria-label", Pattern.compile("10:00–11:00"));
        visitor.isAt("/calendar");

        meeting.focus();
        visitor.press("Space", "ArrowUp", "Shift+ArrowDown");
        visitor.page.waitForResponse(answer -> answer.request().method().equals("PATCH"), () -> visitor.press("Space"));
        assertThat(meeting).hasAttribute("aria-label", Pattern.compile("09:45–11:00"));
        visitor.press("Control+z");
        assertThat(meeting).hasAttribute("aria-label", Pattern.compile("10:00–11:00"));

        visitor.press("w");
        visitor.isAt("span=week");
        assertThat(meeting).isVisible();
        meeting.click();
        visitor.isAt("/o/meeting/");
        visitor.page.goBack();
        visitor.isAt("span=week");
    }
}
