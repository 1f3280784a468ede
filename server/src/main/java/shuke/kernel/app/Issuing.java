package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.identity.Secret;

/**
 * Gives tokens to apps: for a code, for a refresh token, or for the app's own secret. Codes and refresh tokens count once. One that
 * comes a second time was stolen from somebody, so everything that followed from the same consent ends.
 */
@Service
public class Issuing {
    private final AppEntrance entrance;
    private final GrantStore grants;
    private final AppTokenStore tokens;
    private final TokenMaking making;
    private final AppTrail trail;
    private final People people;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Issuing(
            AppEntrance entrance,
            GrantStore grants,
            AppTokenStore tokens,
            TokenMaking making,
            AppTrail trail,
            People people,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.entrance = entrance;
        this.grants = grants;
        this.tokens = tokens;
        this.making = making;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws OAuthRefusal with what the specification has for it */
    public Issued issue(AppRequest request) {
        var asked = request.read(TokenRequest::parse);
        var app = entrance.require(request.workspace(), asked);
        return switch (asked.getAuthorizationGrant()) {
            case AuthorizationCodeGrant code -> byCode(request.workspace(), app, code);
            case RefreshTokenGrant refresh -> byRefresh(request.workspace(), app, refresh, asked.getScope());
            case ClientCredentialsGrant own -> byItself(request, app, asked.getScope());
            default -> throw OAuthRefusal.of(OAuth2Error.UNSUPPORTED_GRANT_TYPE, "");
        };
    }

    private Issued byCode(Workspace workspace, App app, AuthorizationCodeGrant brought) {
        var hash = Secret.hash(brought.getAuthorizationCode().getValue());
        return committed(() -> {
            var now = clock.instant();
            var code = grants.takeCode(workspace, hash, now).orElse(null);
            var grant = code == null ? null : grant(workspace, app, code.grant());
            if (code == null || grant == null)
                return refusal("there is no such code, or it is an app's other than this");
            if (code.wasUsed()) return stolen(workspace, grant, "code");
            if (!code.expiresAt().isAfter(now)) return refusal("the code has run out");
            if (!isFor(code, brought)) return refusal("redirect_uri or code_verifier does not fit the code");
            return issued(workspace, app, grant, grant.mandate());
        });
    }

    private Issued byRefresh(Workspace workspace, App app, RefreshTokenGrant brought, @Nullable Scope scope) {
        var hash = Secret.hash(brought.getRefreshToken().getValue());
        return committed(() -> {
            var now = clock.instant();
            var grant = tokens.find(workspace, hash, now)
                    .filter(token -> token.isRefresh() && token.app().equals(app.id()))
                    .map(token -> grant(workspace, app, Objects.requireNonNull(token.grant())))
                    .orElse(null);
            if (grant == null) return refusal("there is no such refresh token, or its consent no longer holds");
            var isFirst = tokens.takeRefresh(workspace, hash, now)
                    .filter(token -> !token.wasUsed())
                    .isPresent();
            if (!isFirst) return stolen(workspace, grant, "refreshToken");
            return issued(workspace, app, grant, narrowed(grant.mandate(), scope));
        });
    }

    private Issued byItself(AppRequest request, App app, @Nullable Scope scope) {
        var serviceUser = app.definition().serviceUser();
        var person = serviceUser == null ? null : person(request.workspace(), serviceUser);
        if (person == null) throw OAuthRefusal.of(OAuth2Error.UNAUTHORIZED_CLIENT, "the app does not act by itself");
        var mandate = narrowed(app.definition().mandate(), scope);
        return Objects.requireNonNull(transaction.execute(status -> {
            var caller = new Caller(
                    request.workspace(),
                    person,
                    mandate,
                    Caller.Proof.APP,
                    app.id().toString(),
                    app.definition().name());
            trail.allowed(caller.actor(request.client()), app, person.id(), mandate);
            return making.forItself(request.workspace(), app, person.id(), mandate);
        }));
    }

    private @Nullable Person person(Workspace workspace, UUID id) {
        return people.find(workspace, id.toString()).orElse(null);
    }

    /** A consent to this app that holds still: given by somebody who may use it, for what it may ask for. */
    private GrantStore.@Nullable Grant grant(Workspace workspace, App app, UUID id) {
        return grants.find(workspace, id, clock.instant())
                .filter(grant -> grant.app().equals(app.id()))
                .filter(grant -> app.definition().mandate().covers(grant.mandate()))
                .filter(grant -> people.find(workspace, grant.person().toString())
                        .filter(app::isFor)
                        .isPresent())
                .orElse(null);
    }

    /** OAuth 2.1 has no redirect_uri here any more; where an app still says it, it has to be the same. */
    private static boolean isFor(GrantStore.Code code, AuthorizationCodeGrant brought) {
        var redirect = brought.getRedirectionURI();
        var verifier = brought.getCodeVerifier();
        return verifier != null
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue()
                        .equals(code.challenge())
                && (redirect == null || redirect.toString().equals(code.redirect()));
    }

    private static Mandate narrowed(Mandate most, @Nullable Scope scope) {
        if (scope == null || scope.isEmpty()) return most;
        var asked = Mandate.read(scope.toStringList());
        if (asked.isMixed()
                || asked.isEmpty()
                || !most.covers(asked)
                || asked.texts().size() != scope.size()) {
            throw OAuthRefusal.of(OAuth2Error.INVALID_SCOPE, "it may ask for: " + String.join(" ", most.texts()));
        }
        return asked;
    }

    /** What was found out is kept although the app is refused: that a code was used, that a family ended. */
    private Issued committed(Supplier<Outcome> work) {
        return switch (Objects.requireNonNull(transaction.execute(status -> work.get()))) {
            case Outcome.Given(var issued) -> issued;
            case Outcome.Not(var refusal) -> throw refusal;
        };
    }

    private sealed interface Outcome {
        record Given(Issued issued) implements Outcome {}

        record Not(OAuthRefusal refusal) implements Outcome {}
    }

    private Outcome issued(Workspace workspace, App app, GrantStore.Grant grant, Mandate mandate) {
        return new Outcome.Given(making.forPerson(workspace, app, grant, mandate));
    }

    private static Outcome refusal(String description) {
        return new Outcome.Not(OAuthRefusal.invalidGrant(description));
    }

    private Outcome stolen(Workspace workspace, GrantStore.Grant grant, String what) {
        grants.remove(workspace, grant.id());
        trail.misused(workspace, grant.app(), grant.person(), what);
        return refusal("it was used before; whatever followed from this consent has ended");
    }
}
