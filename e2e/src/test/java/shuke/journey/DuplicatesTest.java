package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A steward has all leads searched, decides group by group, and has the likely ones merged at one go. */
class DuplicatesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void are_found_decided_merged_in_bulk_and_taken_back(Look look, Visits visits) {
        var visitor = visits.of(Person.DATA_STEWARD, look);
        var server = visitor.server();
        var mark = Long.toString(System.nanoTime(), 36);
        for (var name : new String[] {"Grace Hopper", "Hedy Lamarr"}) {
            for (var i = 0; i < 2; i++) {
                var email = "%s.%s@twins.example".formatted(name.split(" ")[1].toLowerCase(Locale.ROOT), mark);
                server.create("lead", Map.of("name", name, "email", email, "company", "Twins " + mark));
            }
        }

        visitor.open("/duplicates?object=lead");
        visitor.button(look.say("Search all", "全部查重")).click();
        var groups = visitor.page.getByRole(
                AriaRole.LIST, new GetByRoleOptions().setName(look.say("Groups that look alike", "疑似重复的各组记录")));
        assertThat(group(groups, "Grace Hopper")).isVisible();
        assertThat(group(groups, "Hedy Lamarr")).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("duplicates " + look);

        group(groups, "Grace Hopper").getByText(look.say("Merge…", "合并…")).click();
        visitor.isAt("/merges/new");
        visitor.button(look.say("Merge 2 records", "合并 2 条记录")).click();
        visitor.isAt("/duplicates");
        assertThat(group(groups, "Grace Hopper")).isHidden();

        visitor.open("/duplicates?object=lead&least=%220.95%22");
        visitor.button(look.say("Merge all of these…", "合并这些组…")).click();
        visitor.meetsNoBarriers();
        visitor.picture("merge all " + look);
        visitor.button(look.say("Merge all", "全部合并")).click();
        assertThat(group(groups, "Hedy Lamarr")).isHidden();
        visitor.button(look.say("Undo", "撤销")).last().click();
        assertThat(visitor.page.getByText(look.say("merges undone", "次合并"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("merges undone " + look);
    }

    private static Locator group(Locator groups, String name) {
        return groups.locator("> li", new Locator.LocatorOptions().setHasText(name));
    }
}
