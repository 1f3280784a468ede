package shuke.kernel.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Proven;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.Providers;
import shuke.kernel.federation.SignInRefusal;
import shuke.kernel.federation.UsedProofs;
import shuke.kernel.vault.SealedNotes;

/** The way to a provider of OpenID Connect and back. */
@Component
public class OpenIdSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);
    private static final String PAGE = "callback";
    private static final String PENDING = "openid";
    private static final Duration AWAY = Duration.ofMinutes(15); // time to find a password and a second factor

    private final Discovery discovery;
    private final TokenCall tokens;
    private final Providers providers;
    private final SealedNotes notes;
    private final UsedProofs used;
    private final InstantSource clock;

    OpenIdSignIn(
            Discovery discovery,
            TokenCall tokens,
            Providers providers,
            SealedNotes notes,
            UsedProofs used,
            InstantSource clock) {
        this.discovery = discovery;
        this.tokens = tokens;
        this.providers = providers;
        this.notes = notes;
        this.used = used;
        this.clock = clock;
    }

    /** @param note for the browser to keep and to bring back, for at most {@code kept} */
    public record Departure(URI address, String note, Duration kept) {}

    /** @param next where she wanted to go in this program */
    public record Arrival(Proven proven, String next) {}

    /** Where to send the browser. */
    public Departure depart(Workspace workspace, Provider provider, String next) {
        var settings = settings(provider);
        try {
            var state = new State();
            var nonce = new Nonce();
            var verifier = new CodeVerifier();
            var request = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope(settings.scopes().toArray(String[]::new)),
                            new ClientID(settings.clientId()),
                            callback(provider))
                    .endpointURI(discovery.of(provider, settings).metadata().getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build();
            var pending = Map.of(
                    "state",
                    state.getValue(),
                    "nonce",
                    nonce.getValue(),
                    "verifier",
                    verifier.getValue(),
                    "next",
                    next);
            var until = clock.instant().plus(AWAY);
            return new Departure(request.toURI(), notes.seal(workspace, provider.id(), PENDING, pending, until), AWAY);
        } catch (IOException | GeneralException trouble) {
            throw refusal(SignInRefusal.UNREACHABLE, provider, trouble);
        }
    }

    /**
     * @param parameters that the browser came back with
     * @param note that it left with; null when it has none
     */
    public Arrival arrive(
            Workspace workspace, Provider provider, Map<String, List<String>> parameters, @Nullable String note) {
        var pending = notes.open(workspace, provider.id(), PENDING, note == null ? "" : note)
                .orElseThrow(SignInRefusal.STATE_LOST::exception);
        var settings = settings(provider);
        try {
            var proof = discovery.of(provider, settings);
            var code = answer(provider, proof, parameters, String.valueOf(pending.get("state")));
            used.use(
                    workspace,
                    provider,
                    "state " + pending.get("state"),
                    clock.instant().plus(AWAY));
            var exchange = new TokenCall.Exchange(
                    settings.clientId(),
                    providers.secret(workspace, provider),
                    code,
                    callback(provider),
                    new CodeVerifier(String.valueOf(pending.get("verifier"))),
                    new Nonce(String.valueOf(pending.get("nonce"))));
            var claims = tokens.claims(provider, settings, proof, exchange);
            return new Arrival(
                    Claims.proven(claims, provider.attributes(), settings.trustsEmail()),
                    String.valueOf(pending.get("next")));
        } catch (IOException trouble) {
            throw refusal(SignInRefusal.UNREACHABLE, provider, trouble);
        } catch (GeneralException | BadJOSEException | JOSEException wrong) {
            throw refusal(SignInRefusal.NOT_PROVEN, provider, wrong);
        }
    }

    /**
     * Where to send the browser to sign out there too (OpenID Connect RP-Initiated Logout 1.0); it comes back to our sign-in page.
     * Empty when the provider names no such place, or does not answer: she is signed out here in any case.
     */
    public Optional<URI> leave(Provider provider) {
        var settings = settings(provider);
        try {
            var place = discovery.of(provider, settings).metadata().getEndSessionEndpointURI();
            return Optional.ofNullable(place)
                    .map(at -> new LogoutRequest(
                                    at,
                                    null,
                                    null,
                                    new ClientID(settings.clientId()),
                                    URI.create(signedOut(provider)),
                                    null,
                                    null)
                            .toURI());
        } catch (IOException | GeneralException trouble) {
            LOG.warn("Provider {} was not asked where to sign out: {}", provider.id(), trouble.getMessage());
            return Optional.empty();
        }
    }

    /** Where the provider sends the browser afterwards; it has to know this address. */
    public static String signedOut(Provider provider) {
        return provider.address() + "/sign-in";
    }

    /** The code, when the answer is to this request and from this provider (RFC 9207 keeps providers from being mixed up). */
    private static AuthorizationCode answer(
            Provider provider, Discovery.Found proof, Map<String, List<String>> parameters, String state)
            throws GeneralException {
        var answer = AuthenticationResponseParser.parse(callback(provider), parameters);
        if (answer.getState() == null || !answer.getState().equals(new State(state)))
            throw SignInRefusal.STATE_LOST.exception();
        var issuer = answer.getIssuer();
        if (issuer == null
                ? proof.metadata().supportsAuthorizationResponseIssuerParam()
                : !issuer.equals(proof.issuer())) throw SignInRefusal.NOT_PROVEN.exception();
        return switch (answer) {
            case AuthenticationSuccessResponse yes
            when yes.getAuthorizationCode() != null -> yes.getAuthorizationCode();
            case AuthenticationErrorResponse no ->
                throw refusal(
                        SignInRefusal.DENIED,
                        provider,
                        new GeneralException(String.valueOf(no.getErrorObject().getCode())));
            default -> throw SignInRefusal.NOT_PROVEN.exception();
        };
    }

    static Protocol.OpenId settings(Provider provider) {
        if (provider.protocol() instanceof Protocol.OpenId settings) return settings;
        throw ProblemException.notFound();
    }

    static URI callback(Provider provider) {
        return URI.create(provider.addressOf(PAGE));
    }

    /** Administrators find the reason in the log; whoever signs in is told no more than that it did not work. */
    private static ProblemException refusal(SignInRefusal refusal, Provider provider, Exception reason) {
        LOG.warn(
                "Sign-in by provider {} failed: {} ({})",
                provider.id(),
                refusal.code(),
                String.valueOf(reason.getMessage()).replaceAll("\\p{Cntrl}", " "));
        return refusal.exception();
    }
}
