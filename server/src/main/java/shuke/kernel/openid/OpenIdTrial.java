package shuke.kernel.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.IOException;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.Providers;
import shuke.kernel.federation.Trial;

/** Tries how far a provider can be reached and whether it knows this program, as far as that goes without a person. */
@Component
public class OpenIdTrial {
    private final Discovery discovery;
    private final TokenCall tokens;
    private final Providers providers;

    OpenIdTrial(Discovery discovery, TokenCall tokens, Providers providers) {
        this.discovery = discovery;
        this.tokens = tokens;
        this.providers = providers;
    }

    public Trial run(Workspace workspace, Provider provider) {
        try {
            var found = discovery.fresh(provider, OpenIdSignIn.settings(provider));
            if (found.keys().isEmpty()) return Trial.failed("trialNoKeys");
            return secret(workspace, provider, found);
        } catch (IOException unreachable) {
            return Trial.failed("trialUnreachable", Trial.reason(unreachable));
        } catch (GeneralException wrong) {
            return Trial.failed("trialMetadataWrong", Trial.reason(wrong));
        }
    }

    /** A code that nobody was given: whoever knows us refuses the code, whoever does not refuses us. */
    private Trial secret(Workspace workspace, Provider provider, Discovery.Found found)
            throws IOException, GeneralException {
        var settings = OpenIdSignIn.settings(provider);
        var exchange = new TokenCall.Exchange(
                settings.clientId(),
                providers.secret(workspace, provider),
                new AuthorizationCode("a-code-that-nobody-was-given"),
                OpenIdSignIn.callback(provider),
                new CodeVerifier(),
                new Nonce());
        var code = tokens.ask(found.metadata(), exchange) instanceof TokenErrorResponse refused
                ? String.valueOf(refused.getErrorObject().getCode())
                : "";
        return switch (code) {
            case "invalid_grant" -> Trial.passed();
            case "invalid_client", "unauthorized_client" -> Trial.failed("trialClientUnknown");
            default -> Trial.failed("trialAnswerUnexpected", Trial.clean(code));
        };
    }
}
