package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people may do and see: roles, masks, and records that are shared. */
class RightsTest {
    private static final String PASSWORD = "nine quiet harbours";
    private static final String CLEAR = "wu.min@harbour.example";
    private static final String MASK = "w***@harbour.example";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void the_pages_keep_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/roles");
        assertThat(visitor.button(visitor.say("New role", "新建角色"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/settings/roles/marketer");
        assertThat(visitor.heading(visitor.say("Objects and records", "对象与记录"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/settings/roles?tab=rules");
        visitor.button(visitor.say("New rule", "新建规则")).click();
        assertThat(visitor.dialog(visitor.say("New rule", "新建规则"))).isVisible();
        visitor.meetsNoBarriers();

        var account = visitor.server().create("account", Map.of("name", "Harbour " + mark));
        visitor.open("/o/account/" + account);
        visitor.button(visitor.say("Sharing", "共享")).click();
        assertThat(list(visitor, visitor.say("Who sees it", "谁能看到"))).isVisible();
        visitor.meetsNoBarriers();
    }

    @Test
    void a_role_hides_a_field_behind_a_mask_and_the_log_tells_who_looked_behind_it(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var eve = eve(admin);
        makeRole(admin, "Apprentice " + mark);
        admin.open("/settings/people");
        admin.box("Find people").fill(eve.email());
        admin.page.getByText(eve.email()).click();
        choice(admin, "Role").selectOption("Apprentice " + mark);
        admin.button("Save").click();
        admin.sees("Saved");

        var her = signedIn(visits, eve);
        var contact = her.server().create("contact", Map.of("name", "Wu Min"));
        admin.server().change("contact", contact, Map.of("email", CLEAR));
        her.open("/o/contact/" + contact);
        her.sees(MASK);
        assertThat(her.page.getByText(CLEAR)).hasCount(0);
        her.button("Reveal Email").last().click();
        her.sees(CLEAR);
        her.meetsNoBarriers();
        her.button("Hide Email again").click();
        assertThat(her.page.getByText(CLEAR)).hasCount(0);

        admin.open("/settings/audit?kind=revealed&record=" + contact);
        assertThat(admin.page
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText(eve.name()))
                        .first())
                .containsText("Revealed");
    }

    @Test
    void a_record_is_shared_with_a_colleague_who_sees_it_then_and_why(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var eve = eve(admin);
        var owner = visits.of(Person.SALESPERSON, Look.ENGLISH);
        var account = owner.server().create("account", Map.of("name", "Harbour " + mark));
        var her = signedIn(visits, eve);
        her.open("/o/account/" + account);
        her.sees("This record isn’t there");

        owner.open("/o/account/" + account);
        owner.button("Sharing").click();
        find(owner, "Who", eve.name());
        owner.button("Share").click();
        owner.sees("Shared with " + eve.name());
        find(owner, "Ask about one person", eve.name());
        owner.sees("Can see this record, not edit it");
        owner.meetsNoBarriers();

        her.open("/o/account/" + account);
        assertThat(her.heading("Harbour " + mark)).isVisible();
        her.button("Sharing").click();
        assertThat(list(her, "Why")).containsText("Shared by " + Person.SALESPERSON.fullName);
        assertThat(her.button("Share")).hasCount(0);
        her.meetsNoBarriers();

        owner.button("No longer share with " + eve.name()).click();
        owner.sees("No longer shared with " + eve.name());
        her.open("/o/account/" + account);
        her.sees("This record isn’t there");
    }

    private record Colleague(String name, String email) {}

    /** Somebody new, in no team. */
    private Colleague eve(Visitor admin) {
        var eve = new Colleague("Eve " + mark, "eve-%s@demo.example".formatted(mark));
        admin.server()
                .add(
                        "/api/v1/users",
                        Map.of("name", eve.name(), "email", eve.email(), "password", PASSWORD, "role", "salesperson"));
        return eve;
    }

    private static Visitor signedIn(Visits visits, Colleague somebody) {
        var visitor = visits.stranger(Look.ENGLISH);
        visitor.server().add("/api/v1/session", Map.of("email", somebody.email(), "password", PASSWORD));
        return visitor;
    }

    private static void makeRole(Visitor admin, String name) {
        admin.open("/settings/roles");
        admin.button("New role").click();
        admin.box("Name in English").fill(name);
        choice(admin, "Starts as a copy of").selectOption("Salesperson");
        admin.button("Create").click();
        assertThat(admin.heading(name)).isVisible();

        admin.page.getByText("Reveal masked values").click();
        admin.button("Fields of Contacts").click();
        choice(admin, "Email").selectOption("Masked");
        admin.meetsNoBarriers();
        admin.button("Done").click();
        admin.sees("2 changes");
        admin.button("Save").click();
        admin.sees("Saved; it counts at once");
    }

    private static void find(Visitor visitor, String box, String name) {
        visitor.page
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(box).setExact(true))
                .click();
        visitor.type(name);
        visitor.option(name).first().click();
    }

    private static Locator choice(Visitor visitor, String label) {
        return visitor.page
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(visitor.page.locator("select"));
    }

    private static Locator list(Visitor visitor, String name) {
        return visitor.page
                .getByRole(
                        AriaRole.LIST, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
