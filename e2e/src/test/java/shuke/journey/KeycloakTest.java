package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People sign in with the account of their company: a real Keycloak, a real browser, both protocols. */
class KeycloakTest {
    private static Keycloak keycloak;

    @BeforeAll
    static void a_company_has_accounts() {
        keycloak = new Keycloak();
        keycloak.addUser("kim", "kim@company.example", "crm-service");
        keycloak.addUser("sam", "sam@company.example", "crm-marketing");
    }

    @AfterAll
    static void the_company_closes() {
        if (keycloak != null) keycloak.close();
    }

    @Test
    void by_openid_connect(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var provider = admin.server().add("/api/v1/identity-providers", openId(admin));
        keycloak.addClient(Map.of(
                "clientId",
                "shuke",
                "secret",
                "a secret of the company",
                "publicClient",
                false,
                "standardFlowEnabled",
                true,
                "attributes",
                Map.of("pkce.code.challenge.method", "S256"),
                "redirectUris",
                List.of(addressOf(provider, "callback")),
                "protocolMappers",
                List.of(openIdGroups())));
        assertThat(admin.server()
                        .add("/api/v1/identity-providers/" + provider.get("id").getAsString() + "/trial", Map.of())
                        .get("passed")
                        .getAsBoolean())
                .isTrue();

        var kim = visits.stranger(Look.CHINESE);
        kim.open("/o/ticket");
        kim.link("使用 Keycloak OIDC 登录").click();
        signIn(kim, "kim");

        kim.isAt("/o/ticket");
        assertThat(kim.button("Kim Keycloak")).isVisible();
        assertThat(kim.server().me().get("role").getAsString()).isEqualTo("serviceAgent");
        admin.server().remove("/api/v1/identity-providers/" + provider.get("id").getAsString());
    }

    @Test
    void by_saml(Visits visits) {
        var admin = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var provider = admin.server().add("/api/v1/identity-providers", saml(admin));
        keycloak.addClient(Map.of(
                "clientId", addressOf(provider, "metadata"),
                "protocol", "saml",
                "redirectUris", List.of(addressOf(provider, "acs")),
                "attributes",
                        Map.of(
                                "saml.assertion.signature", "true",
                                "saml.client.signature", "false",
                                "saml.force.post.binding", "true",
                                "saml_force_name_id_format", "true",
                                "saml_name_id_format", "persistent",
                                "saml_assertion_consumer_url_post", addressOf(provider, "acs")),
                "protocolMappers", List.of(samlEmail())));

        var sam = visits.stranger(Look.ENGLISH);
        sam.open("/sign-in");
        sam.link("Sign in with Keycloak SAML").click();
        signIn(sam, "sam");

        sam.isAt("/today");
        assertThat(sam.server().me().get("email").getAsString()).isEqualTo("sam@company.example");
        admin.server().remove("/api/v1/identity-providers/" + provider.get("id").getAsString());
    }

    private static void signIn(Visitor visitor, String name) {
        visitor.page.locator("#username").fill(name);
        visitor.page.locator("#password").fill(Keycloak.WORD);
        visitor.page.locator("#kc-login").click();
    }

    private static String addressOf(JsonObject provider, String page) {
        return provider.getAsJsonObject("addresses").get(page).getAsString();
    }

    private static Map<String, Object> openId(Visitor admin) {
        return Map.of(
                "name", "Keycloak OIDC",
                "address", admin.origin(),
                "secret", "a secret of the company",
                "newPeople", Map.of("allowed", true, "role", "salesperson"),
                "groups", List.of(Map.of("group", "crm-service", "role", "serviceAgent")),
                "openId", Map.of("issuer", keycloak.issuer(), "clientId", "shuke"));
    }

    private static Map<String, Object> saml(Visitor admin) {
        return Map.of(
                "name", "Keycloak SAML",
                "address", admin.origin(),
                "newPeople", Map.of("allowed", true, "role", "marketer"),
                "saml",
                        Map.of(
                                "entityId", keycloak.issuer(),
                                "signInAddress", keycloak.issuer() + "/protocol/saml",
                                "certificates", List.of(keycloak.certificate())));
    }

    private static Map<String, Object> openIdGroups() {
        return Map.of(
                "name", "groups",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-group-membership-mapper",
                "config", Map.of("claim.name", "groups", "full.path", "false", "id.token.claim", "true"));
    }

    private static Map<String, Object> samlEmail() {
        return Map.of(
                "name", "email",
                "protocol", "saml",
                "protocolMapper", "saml-user-property-mapper",
                "config",
                        Map.of(
                                "user.attribute", "email",
                                "attribute.name", "email",
                                "attribute.nameformat", "Basic"));
    }
}
