package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is encrypted, and fresh keys while people work. */
class EncryptionTest {
    private static final String PAGE = "/settings/encryption";

    /** Records are begun with half a minute after a rotation, when whoever wrote with the old keys has come to an end. */
    private static final double LONG = 180_000;

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void the_page_keeps_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open(PAGE);
        assertThat(visitor.heading(visitor.say("Keys", "密钥"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.button(visitor.say("Rotate keys…", "更换密钥…")).click();
        assertThat(visitor.dialog(visitor.say("Rotate the keys?", "更换密钥？"))).isVisible();
        visitor.meetsNoBarriers();
    }

    @Test
    void keys_are_rotated_and_a_reload_shows_how_far_it_is_until_it_ends(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open(PAGE);
        visitor.button("Rotate keys…").click();
        visitor.button("Rotate now").click();
        visitor.sees("Fresh keys are in use. Copy the key file again.");

        visitor.open(PAGE);
        visitor.sees("Records are being encrypted anew");

        assertThat(visitor.page.getByText("Everything is encrypted as it should be, with the keys in use."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        visitor.open("/o/contact");
        assertThat(visitor.page
                        .getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.LINK)
                        .first())
                .isVisible();
    }

    @Test
    void a_field_is_encrypted_and_decrypted_again(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open(PAGE);
        choose(visitor, "Show", "All of them");
        choose(visitor, "Object", "Contacts");
        visitor.button("Encrypt Department").click();
        visitor.dialog("Encrypt Department?")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Encrypt").setExact(true))
                .click();
        visitor.sees("Department is encrypted");

        visitor.button("Decrypt Department").click();
        visitor.dialog("Decrypt Department?")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Decrypt").setExact(true))
                .click();
        visitor.sees("Department is in clear");
    }

    private static void choose(Visitor visitor, String box, String choice) {
        visitor.page
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(box).setExact(true))
                .selectOption(choice);
    }
}
