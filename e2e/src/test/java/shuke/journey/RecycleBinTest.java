package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecycleBinTest {
    @Test
    void gives_back_what_was_deleted_by_mistake(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var id = visitor.server().create("account", Map.of("name", "Second Chance"));
        visitor.open("/o/account/" + id);
        visitor.button("More actions").click();
        visitor.menuItem("Delete").click();
        visitor.sees("Deleted 1 record");

        visitor.button("Recycle bin").click();
        visitor.isAt("/recycle-bin\\?object=account");
        assertThat(visitor.row("Second Chance")).containsText(Person.SALESPERSON.fullName);
        assertThat(visitor.row("Second Chance")).containsText("30 days left");

        visitor.button("Restore “Second Chance”").click();
        visitor.sees("Restored 1 record");
        assertThat(visitor.row("Second Chance")).hasCount(0);
        visitor.button("Open").click();
        visitor.isAt("/o/account/" + id);
        assertThat(visitor.heading("Second Chance")).isVisible();
    }

    @Test
    void is_found_from_a_link_to_a_record_that_was_deleted(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.CHINESE.onPhone());
        var id = visitor.server().create("contact", Map.of("name", "白日梦"));
        visitor.server().delete("contact", id);
        visitor.open("/o/contact/" + id);

        visitor.button("去回收站看看").click();
        visitor.page
                .getByRole(com.microsoft.playwright.options.AriaRole.SEARCHBOX)
                .fill("白日");
        visitor.button("恢复“白日梦”").click();
        visitor.sees("已恢复 1 条记录");
        visitor.button("打开").click();
        assertThat(visitor.heading("白日梦")).isVisible();
    }

    @Test
    void lets_go_for_good_of_what_an_administrator_ticks(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var server = visitor.server();
        var one = server.create("account", Map.of("name", "Last of one"));
        var other = server.create("account", Map.of("name", "Last of two"));
        server.delete("account", one);
        server.delete("account", other);
        visitor.open("/recycle-bin?object=account&q=Last%20of");
        assertThat(visitor.row("Last of")).hasCount(2);

        visitor.page.getByLabel("Select all shown").check();
        visitor.button("Delete for good").click();
        var question = visitor.dialog("Delete 2 records for good?");
        assertThat(question).isVisible();
        visitor.meetsNoBarriers();
        question.getByText("Delete for good").last().click();

        visitor.sees("Deleted 2 records for good");
        visitor.sees("Nothing matches");
        assertThat(server.keeps("account", one)).isFalse();
        assertThat(server.keeps("account", other)).isFalse();
    }
}
