package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How people come in: an invitation, an authenticator app, a passkey. */
class SecurityTest {
    private static final String PASSWORD = "nine quiet harbours";
    private static final String MY_SECURITY = "/settings/security";

    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void the_pages_keep_nobody_out(Look look, Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open(MY_SECURITY);
        assertThat(visitor.heading(visitor.say("Sessions", "会话"))).isVisible();
        visitor.meetsNoBarriers();

        visitor.open("/settings/people");
        assertThat(visitor.button(visitor.say("Invite", "邀请"))).isVisible();
        visitor.meetsNoBarriers();
    }

    @Test
    void who_is_invited_chooses_a_password_and_sets_up_an_app_that_is_asked_for_from_then_on(Visits visits) {
        var email = invited(visits);
        var eve = visits.stranger(Look.ENGLISH);
        eve.open(email.link());
        eve.sees("Welcome, Eve Lin");
        eve.box("New password").fill(PASSWORD);
        eve.press("Enter");
        assertThat(eve.button("Eve Lin")).isVisible();

        eve.open(MY_SECURITY);
        eve.button("Set up").click();
        var secret = eve.dialog("Authenticator app").locator("code").innerText().replace(" ", "");
        eve.box("The code that the app shows now").fill(code(secret, 0));
        eve.press("Enter");
        assertThat(eve.dialog("Recovery codes").getByRole(com.microsoft.playwright.options.AriaRole.LISTITEM))
                .hasCount(10);

        var again = visits.stranger(Look.ENGLISH);
        again.open("/sign-in");
        again.box("Email").fill(email.address());
        again.box("Password").fill(PASSWORD);
        again.press("Enter");
        again.sees("One more step");
        again.meetsNoBarriers();
        again.box("Code").fill(code(secret, 1)); // the one of this half minute is used up
        again.press("Enter");
        assertThat(again.button("Eve Lin")).isVisible();
    }

    @Test
    void a_passkey_opens_without_an_address_or_a_password(Visits visits) {
        var eve = visits.stranger(Look.ENGLISH);
        var email = invited(visits);
        eve.open(email.link());
        var home = eve.page.url().replaceFirst("//127\\.0\\.0\\.1", "//localhost");
        eve.page.navigate(home);
        device(eve);
        eve.box("New password").fill(PASSWORD);
        eve.press("Enter");
        assertThat(eve.button("Eve Lin")).isVisible();

        eve.page.navigate(home.replaceFirst("/welcome.*", MY_SECURITY));
        eve.button("Add a passkey").click();
        eve.button("Continue").click();
        assertThat(list(eve, "Passkeys")).containsText("Never used");
        eve.button("Eve Lin").click();
        eve.menuItem("Sign out").click();

        eve.button("Sign in with a passkey").click();
        assertThat(eve.button("Eve Lin")).isVisible();
    }

    @Test
    void a_token_for_contacts_reaches_contacts_and_nothing_else(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open(MY_SECURITY);
        visitor.button("New token").click();
        visitor.box("What is it for?").fill("Till");
        choose(visitor, "Reaches", "Some objects and functions only");
        choose(visitor, "Contacts", "Read");
        visitor.meetsNoBarriers();
        visitor.button("Create").click();
        var token = visitor.dialog("New token").locator("code").innerText();
        visitor.button("Close").click();
        assertThat(list(visitor, "Tokens for programs")).containsText("reads Contacts");

        Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/records/contact?limit=1"))
                .isEqualTo(200);
        Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/records/account?limit=1"))
                .isEqualTo(403);
        Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/audit"))
                .isEqualTo(403);
        visitor.button("Revoke Till").click();
        visitor.sees("Token revoked");
        Assertions.assertThat(visitor.server().answersTo(token, "/api/v1/records/contact?limit=1"))
                .isEqualTo(401);
    }

    private static void choose(Visitor visitor, String box, String choice) {
        visitor.page
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.COMBOBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(box)
                                .setExact(true))
                .selectOption(choice);
    }

    /** @param link as an administrator sees it */
    private record Invitation(String address, String link) {}

    private static Invitation invited(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.ENGLISH).open("/settings/people");
        var address = "eve-%s@demo.example".formatted(UUID.randomUUID());
        admin.button("Invite").click();
        admin.box("Name").fill("Eve Lin");
        admin.box("Email").fill(address);
        admin.button("Create the link").click();
        var link = admin.box("Pass this link on").inputValue();
        return new Invitation(address, link);
    }

    private static Locator list(Visitor visitor, String name) {
        return visitor.page.getByRole(
                com.microsoft.playwright.options.AriaRole.LIST,
                new com.microsoft.playwright.Page.GetByRoleOptions()
                        .setName(name)
                        .setExact(true));
    }

    /** A device with a finger on it, as Chromium plays one. */
    private static void device(Visitor visitor) {
        var browser = visitor.page.context().newCDPSession(visitor.page);
        browser.send("WebAuthn.enable");
        var wanted = """
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                 "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""";
        browser.send(
                "WebAuthn.addVirtualAuthenticator",
                JsonParser.parseString(wanted).getAsJsonObject());
    }

    /** RFC 6238, as the app on a phone does it. */
    private static String code(String secret, int ahead) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            var step = (System.currentTimeMillis() / 30_000) + ahead;
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xF, 4).getInt() & 0x7FFF_FFFF;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
        var held = 0;
        var bits = 0;
        for (var i = 0; i < base32.length(); i++) {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >>> bits));
                held &= (1 << bits) - 1;
            }
        }
        return bytes.array();
    }
}
