package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values are changed where they stand in a list. */
class InlineEditTest {
    /** The network takes its time over what is changed. */
    private static final String SLOW_CHANGES = """
            const fetched = window.fetch;
            window.fetch = async (url, init) => {
                if (init?.method === 'PATCH') await new Promise((resolve) => setTimeout(resolve, 1500));
                return fetched(url, init);
            };""";

    @ParameterizedTest
    @EnumSource(Look.Language.class)
    void a_second_value_is_changed_while_the_first_is_still_on_its_way(Look.Language language, Visits visits) {
        var visitor =
                visits.of(Person.SALESPERSON, language == Look.Language.ENGLISH ? Look.ENGLISH : Look.CHINESE.dark());
        visitor.open("/o/account");
        var name = "Inline " + System.nanoTime();
        var id = visitor.server().create("account", Map.of("name", name));
        var answers = new ArrayList<Integer>();
        visitor.page.onResponse(answer -> {
            if (answer.request().method().equals("PATCH")) answers.add(answer.status());
        });

        visitor.page.addInitScript(SLOW_CHANGES);
        visitor.open("/o/account?q=" + name.replace(" ", "%20"));
        change(begin(visitor, name), name + " A");
        assertThat(visitor.row(name + " A")).isVisible();
        visitor.press("F2");
        change(editor(visitor), name + " B");

        assertThat(visitor.row(name + " B")).isVisible();
        visitor.page.waitForCondition(() -> answers.size() == 2);
        assertThat(answers).isEqualTo(List.of(200, 200));
        assertThat(visitor.server().read("account", id).get("name").getAsString())
                .isEqualTo(name + " B");
        assertThat(visitor.row(name + " B")).isVisible();
        visitor.server().delete("account", id);
    }

    @ParameterizedTest
    @EnumSource(Look.Language.class)
    void a_change_of_somebody_else_is_shown_beside_ones_own(Look.Language language, Visits visits) {
        var visitor =
                visits.of(Person.SALESPERSON, language == Look.Language.ENGLISH ? Look.ENGLISH : Look.CHINESE.dark());
        visitor.open("/o/account");
        var name = "Contested " + System.nanoTime();
        var id = visitor.server().create("account", Map.of("name", name));
        visitor.open("/o/account?q=" + name.replace(" ", "%20"));
        assertThat(visitor.row(name)).isVisible();
        var editor = begin(visitor, name);
        visitor.server().change("account", id, Map.of("name", name + " theirs"));
        change(editor, name + " mine");

        visitor.sees(visitor.say("Somebody changed this record just now", "这条记录刚被别人改过"));
        visitor.sees(name + " theirs");
        visitor.button(visitor.say("Save mine", "仍保存我的")).click();
        assertThat(visitor.row(name + " mine")).isVisible();
        visitor.server().delete("account", id);
    }

    private static void change(Locator editor, String to) {
        editor.fill(to);
        editor.press("Enter");
    }

    /** By keys: to the first row, into its first cell, and into that. */
    private static Locator begin(Visitor visitor, String text) {
        assertThat(visitor.row(text)).isVisible();
        visitor.press("j", "ArrowRight", "F2");
        return editor(visitor);
    }

    private static Locator editor(Visitor visitor) {
        return visitor.page.getByRole(
                AriaRole.TEXTBOX,
                new Page.GetByRoleOptions()
                        .setName(visitor.say("Account name", "客户名称"))
                        .setExact(true));
    }
}
