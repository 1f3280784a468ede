package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many records at once. */
class BulkTest {
    /** On a phone, cards are not ticked. */
    static Stream<Look> looks() {
        return Stream.of(Look.ENGLISH, Look.CHINESE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void changes_all_that_match_and_takes_it_back_as_one(Look look, Visits visits) {
        // What somebody ordered a moment ago is still told, so each look has a person of its own.
        var visitor = visits.of(look.equals(Look.ENGLISH) ? Person.ADMINISTRATOR : Person.DATA_STEWARD, look);
        var mark = "Bulk" + System.nanoTime();
        var id = visitor.server().create("account", Map.of("name", mark + " A", "website", "https://old.example"));
        visitor.server().create("account", Map.of("name", mark + " B"));
        visitor.open("/o/account?q=" + mark);
        visitor.sees(mark + " A");
        visitor.page.getByRole(AriaRole.CHECKBOX).first().click();
        visitor.button(visitor.say("Edit…", "修改…")).click();
        var dialog = visitor.page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.COMBOBOX).first().selectOption("website");
        dialog.getByRole(AriaRole.TEXTBOX).first().fill("https://new.example");
        visitor.meetsNoBarriers();
        dialog.getByRole(AriaRole.BUTTON)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(visitor.say("Change", "修改")))
                .last()
                .click();
        visitor.sees(visitor.say("Changed", "已修改"));
        assertThat(visitor.button(visitor.say("Undo", "撤销")).first()).isVisible();
        visitor.button(visitor.say("Undo", "撤销")).first().click();
        visitor.page.waitForCondition(() -> visitor.server()
                .read("account", id)
                .get("website")
                .getAsString()
                .contains("old.example"));

        visitor.sees(visitor.say("Took 2 changes back", "已恢复 2 条"));
        visitor.press("Control+Shift+z");
        visitor.page.waitForCondition(() -> visitor.server()
                .read("account", id)
                .get("website")
                .getAsString()
                .contains("new.example"));
    }
}
