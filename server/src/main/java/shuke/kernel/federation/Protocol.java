package shuke.kernel.federation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a provider is spoken to. */
public sealed interface Protocol {
    /** The word in the API. */
    String kind();

    /** With whom secrets are shared: when this changes, a secret that was kept must not be sent there. */
    String counterpart();

    /**
     * OpenID Connect with an authorisation code.
     *
     * @param issuer where its metadata are found, and what every token must name
     * @param trustsEmail whether addresses count as verified though the provider does not say so, as Entra ID does not
     */
    record OpenId(String issuer, String clientId, List<String> scopes, boolean trustsEmail) implements Protocol {
        public static final String KIND = "openId";

        public OpenId {
            scopes = List.copyOf(scopes);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String counterpart() {
            return issuer;
        }
    }

    /**
     * SAML 2.0, web browser single sign-on.
     *
     * @param entityId the provider's name for itself
     * @param signInAddress where requests are sent by redirect
     * @param certificates that its signatures may be made with, in PEM
     */
    record Saml(String entityId, String signInAddress, List<String> certificates) implements Protocol {
        public static final String KIND = "saml";

        public Saml {
            certificates = List.copyOf(certificates);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String counterpart() {
            return entityId;
        }
    }

    /**
     * An LDAP directory that looks at passwords.
     *
     * @param servers {@code ldaps://host:636} or {@code ldap://host:389}; the next is asked when one does not answer
     * @param startTls whether connections to {@code ldap:} are encrypted before anything else is said
     * @param certificates that the servers' own may be signed by, in PEM; none for those that Java trusts
     * @param account the DN that people are looked up as; null to look them up anonymously
     * @param base where people are looked for
     * @param filter that finds a person, {@code {0}} standing for what she typed in
     */
    record Directory(
            List<String> servers,
            boolean startTls,
            List<String> certificates,
            @Nullable String account,
            String base,
            String filter)
            implements Protocol {
        public static final String KIND = "directory";

        public Directory {
            servers = List.copyOf(servers);
            certificates = List.copyOf(certificates);
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String counterpart() {
            return String.join(" ", servers);
        }
    }
}
