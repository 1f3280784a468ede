package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {
    @ParameterizedTest
    @EnumSource
    void people_of_every_role_come_in_and_find_the_customers(Person person, Visits visits) {
        var visitor = visits.stranger(Look.ENGLISH);

        visitor.open("/");
        enter(visitor, person.email, Person.PASSWORD);

        visitor.isAt("/today");
        assertThat(visitor.heading("Waiting for you")
                        .or(visitor.heading("New on your customers"))
                        .first())
                .isVisible();
        assertThat(visitor.button(person.fullName)).isVisible();
        visitor.link("Accounts").click();
        visitor.isAt("/o/account");
        assertThat(visitor.heading("Accounts")).isVisible();
        assertThat(visitor.row("+44").first()).isVisible();
    }

    @Test
    void a_wrong_password_is_refused_in_the_readers_language(Visits visits) {
        for (var look : new Look[] {Look.ENGLISH, Look.CHINESE.dark().onPhone()}) {
            var visitor = visits.stranger(look);
            visitor.open("/sign-in");
            enter(visitor, Person.SALESPERSON.email, "not her password");

            assertThat(visitor.page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                    .containsText(visitor.say("password", "密码"));
            visitor.isAt("/sign-in");
            visitor.meetsNoBarriers();
        }
    }

    @Test
    void who_followed_a_link_arrives_where_it_leads_after_signing_in(Visits visits) {
        var visitor = visits.stranger(Look.ENGLISH);

        visitor.open("/o/ticket?sort=subject");
        enter(visitor, Person.SERVICE_AGENT.email, Person.PASSWORD);

        visitor.isAt("/o/ticket\\?sort=subject");
        assertThat(visitor.heading("Tickets")).isVisible();
    }

    @Test
    void who_signed_out_is_out_also_by_going_back(Visits visits) {
        var visitor = visits.of(Person.MARKETER, Look.ENGLISH).open("/o/campaign");
        assertThat(visitor.heading("Campaigns")).isVisible();

        visitor.button(Person.MARKETER.fullName).click();
        visitor.menuItem("Sign out").click();
        assertThat(visitor.heading("Sign in")).isVisible();

        visitor.page.goBack();
        assertThat(visitor.heading("Sign in")).isVisible();
        assertThat(visitor.heading("Campaigns")).isHidden();
    }

    private static void enter(Visitor visitor, String email, String password) {
        visitor.box(visitor.say("Email", "邮箱")).fill(email);
        visitor.box(visitor.say("Password", "密码")).fill(password);
        visitor.press("Enter");
    }
}
