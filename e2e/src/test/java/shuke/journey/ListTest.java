package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ListTest {
    private static final Pattern COUNT = Pattern.compile("^[\\d,]+ records?$");

    @Test
    void sorts_by_a_column_and_still_does_after_a_reload(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/opportunity");

        column(visitor, "Amount").click();
        assertThat(header(visitor, "Amount")).hasAttribute("aria-sort", "ascending");
        column(visitor, "Amount").click();
        assertThat(header(visitor, "Amount")).hasAttribute("aria-sort", "descending");
        visitor.isAt("sort=-amount");
        var dearest = firstRow(visitor);
        assertThat(dearest).containsText(Pattern.compile("[$¥]\\d{2,3},\\d{3}"));
        var text = dearest.innerText();

        visitor.page.reload();
        assertThat(header(visitor, "Amount")).hasAttribute("aria-sort", "descending");
        assertThat(firstRow(visitor)).hasText(text.replace("\n", ""));
    }

    @Test
    void shows_what_a_condition_asks_for_until_it_is_taken_away(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.CHINESE).open("/o/opportunity");
        assertThat(visitor.page.getByText("共 970 条")).isVisible();

        visitor.button("筛选").click();
        choose(visitor, "字段", "销售阶段");
        visitor.page.getByRole(AriaRole.COMBOBOX, named("值")).click();
        visitor.page.getByRole(AriaRole.OPTION, named("赢单")).click();
        visitor.press("Escape");
        visitor.button("应用").click();

        assertThat(visitor.page.getByText("共 970 条")).isHidden();
        visitor.isAt("where=");
        assertThat(visitor.row("赢单").first()).isVisible();
        assertThat(visitor.row("输单")).hasCount(0);

        visitor.page.reload();
        assertThat(visitor.row("赢单").first()).isVisible();
        visitor.button("移除“销售阶段”条件").click();
        assertThat(visitor.page.getByText("共 970 条")).isVisible();
    }

    @Test
    void finds_by_a_part_of_the_name(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/o/account");

        visitor.page.getByRole(AriaRole.SEARCHBOX).fill("ancit");
        assertThat(visitor.page.getByText(COUNT)).hasText("1 record");
        assertThat(visitor.row("Cancity")).isVisible();

        visitor.page.getByRole(AriaRole.SEARCHBOX).fill("nobody is called so");
        visitor.sees("Nothing matches");
        visitor.button("Clear all").click();
        assertThat(visitor.page.getByRole(AriaRole.SEARCHBOX)).hasValue("");
        assertThat(firstRow(visitor)).isVisible();
    }

    @Test
    void goes_on_to_the_last_of_thousands_of_rows_and_comes_back_there(Visits visits) {
        var visitor = visits.of(Person.EXECUTIVE, Look.ENGLISH).open("/o/product?sort=name");
        assertThat(firstRow(visitor)).isVisible();

        var count = Integer.parseInt(visitor.page.getByText(COUNT).innerText().replaceAll("\\D", ""));
        assertThat(count).isGreaterThan(2_700);

        visitor.press("End");
        var last = rowAt(visitor, count).getByRole(AriaRole.LINK);
        assertThat(last).isVisible();
        var name = last.innerText();

        visitor.press("Enter");
        assertThat(visitor.heading(name)).isVisible();
        visitor.page.goBack();
        assertThat(visitor.link(name)).isVisible();
    }

    @Test
    void holds_every_row_once_and_in_order_while_one_scrolls(Visits visits) {
        var visitor = visits.of(Person.EXECUTIVE, Look.ENGLISH).open("/o/product?sort=name");
        assertThat(firstRow(visitor)).isVisible();
        visitor.page.mouse().move(700, 400);

        for (var wheel = 0; wheel < 10; wheel++) visitor.page.mouse().wheel(0, 40 * 40);
        assertThat(rowAt(visitor, 401).getByRole(AriaRole.LINK)).isVisible();

        var shown =
                visitor.page.getByRole(AriaRole.ROW).getByRole(AriaRole.LINK).allInnerTexts();
        assertThat(shown).hasSizeGreaterThan(15).doesNotHaveDuplicates();
    }

    @Test
    void is_cards_on_a_phone(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.CHINESE.onPhone()).open("/o/account");

        var card = visitor.firstRecord();
        var name = card.locator("span span").first().innerText();
        visitor.meetsNoBarriers();
        card.click();

        assertThat(visitor.heading(name)).isVisible();
    }

    @Test
    void tells_what_is_wrong_when_the_server_is_away_and_goes_on_when_it_is_back(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/account");
        assertThat(firstRow(visitor)).isVisible();

        visitor.page.context().setOffline(true);
        visitor.link("Contacts").click();
        visitor.sees("The list couldn’t be loaded");
        visitor.meetsNoBarriers();

        visitor.page.context().setOffline(false);
        visitor.button("Try again").click();
        assertThat(firstRow(visitor)).isVisible();
    }

    @Test
    void deletes_what_was_ticked_and_brings_it_back(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        visitor.server().create("account", Map.of("name", "Ticked one"));
        visitor.server().create("account", Map.of("name", "Ticked two"));
        visitor.open("/o/account?q=Ticked");

        for (var name : new String[] {"Ticked one", "Ticked two"}) {
            visitor.page.getByLabel("Select “%s”".formatted(name)).check();
        }
        visitor.sees("2 selected");
        visitor.button("Delete").click();
        visitor.sees("Deleted 2 records");
        visitor.sees("Nothing matches");

        visitor.button("Undo").click();
        assertThat(visitor.row("Ticked")).hasCount(2);
    }

    private static Locator header(Visitor visitor, String name) {
        return visitor.page.getByRole(
                AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator column(Visitor visitor, String name) {
        return header(visitor, name)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator firstRow(Visitor visitor) {
        return rowAt(visitor, 1);
    }

    /** The header is the first row of a grid. */
    private static Locator rowAt(Visitor visitor, int place) {
        return visitor.page.locator("[role=row][aria-rowindex='%d']".formatted(place + 1));
    }

    private static void choose(Visitor visitor, String box, String choice) {
        visitor.page.getByRole(AriaRole.COMBOBOX, named(box)).click();
        visitor.page.getByRole(AriaRole.OPTION, named(choice)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
