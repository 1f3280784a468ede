package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A steward has all leads searched, decides group by group, and has the likely ones merged at one go. */
class DuplicatesTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void are_found_decided_merged_in_bulk_and_taken_back(Look look, Visits visits) {
        var visitor = visits.of(Person.DATA_STEWARD, look);
        var server = visitor.server();
        var first = look.say("Grace Hopper", "谢希德");
        var second = look.say("Hedy Lamarr", "林巧稚");
        for (var name : List.of(first, second)) {
            var own = UUID.randomUUID().toString();
            var values =
                    Map.of("name", name, "email", own.substring(24) + "@twins.example", "company", own.substring(0, 8));
            server.create("lead", values);
            server.create("lead", values);
        }

        visitor.open("/duplicates?object=lead");
        visitor.button(look.say("Search all", "全部查重")).click();
        var groups = visitor.page.getByRole(
                AriaRole.LIST, new GetByRoleOptions().setName(look.say("Groups that look alike", "疑似重复的各组记录")));
        assertThat(group(groups, first)).isVisible();
        assertThat(group(groups, second)).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("duplicates " + look);

        group(groups, first).getByText(look.say("Merge…", "合并…")).click();
        visitor.isAt("/merges/new");
        visitor.button(look.say("Merge 2 records", "合并 2 条记录")).click();
        visitor.isAt("/duplicates");
        assertThat(group(groups, first)).isHidden();

        visitor.open("/duplicates?object=lead&least=%220.95%22");
        visitor.button(look.say("Merge all of these…", "合并这些组…")).click();
        visitor.meetsNoBarriers();
        visitor.picture("merge all " + look);
        visitor.button(look.say("Merge all", "全部合并")).click();
        assertThat(group(groups, second)).isHidden();
        visitor.button(look.say("Undo", "撤销")).last().click();
        assertThat(visitor.page.getByText(look.say("merges undone", "次合并"))).isVisible();
        visitor.meetsNoBarriers();
        visitor.picture("merges undone " + look);
    }

    private static Locator group(Locator groups, String name) {
        return groups.locator("> li", new Locator.LocatorOptions().setHasText(name));
    }
}
