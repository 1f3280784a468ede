package shuke.kernel.app;

import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Caller;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.identity.Secret;

/** The tokens that apps have: whom they let in, what they are worth, and that an app gives one back. */
@Service
public class AppTokens {
    private static final Duration PRECISION = Duration.ofMinutes(1); // of "last used": a write per minute, not per call

    private final AppEntrance entrance;
    private final AppStore apps;
    private final GrantStore grants;
    private final AppTokenStore tokens;
    private final AppTrail trail;
    private final People people;
    private final InstantSource clock;

    AppTokens(
            AppEntrance entrance,
            AppStore apps,
            GrantStore grants,
            AppTokenStore tokens,
            AppTrail trail,
            People people,
            InstantSource clock) {
        this.entrance = entrance;
        this.apps = apps;
        this.grants = grants;
        this.tokens = tokens;
        this.trail = trail;
        this.people = people;
        this.clock = clock;
    }

    /** Whether this looks like a token of an app, and not like one that a person made herself. */
    public static boolean isOne(String secret) {
        return secret.startsWith(TokenMaking.ACCESS);
    }

    /**
     * A token that is good.
     *
     * @param person for whom it acts
     */
    public record Good(App app, UUID person, Mandate mandate, Instant madeAt, Instant expiresAt) {}

    /** A token with all that has to be there for it to be worth something. */
    private record Standing(AppTokenStore.Token token, App app, GrantStore.@Nullable Grant grant, Person person) {}

    /**
     * The caller behind an access token; empty when there is none, it has run out or was given back, the person has taken her consent
     * back, may no longer sign in or no longer use the app, or the app may no longer ask for as much.
     *
     * @param address from where it is used
     */
    public Optional<Caller> find(Workspace workspace, String secret, String address) {
        var found = standing(workspace, Secret.hash(secret))
                .filter(it -> !it.token().isRefresh());
        found.ifPresent(it -> used(workspace, it, address));
        return found.map(it -> new Caller(
                workspace,
                it.person(),
                it.token().mandate(),
                Caller.Proof.APP,
                it.app().id() + " " + it.person().id(),
                it.app().definition().name()));
    }

    /**
     * What a token of the app that asks is worth (RFC 7662); empty for one that is worth nothing, or is another app's.
     *
     * @throws OAuthRefusal where the app does not prove itself
     */
    public Optional<Good> look(AppRequest request) {
        var asked = request.read(TokenIntrospectionRequest::parse);
        var app = entrance.requireProven(request.workspace(), asked);
        return standing(request.workspace(), Secret.hash(asked.getToken().getValue()))
                .filter(it -> it.app().id().equals(app.id()) && !it.token().wasUsed())
                .map(it -> new Good(
                        app,
                        it.person().id(),
                        it.token().mandate(),
                        it.token().madeAt(),
                        it.token().expiresAt()));
    }

    /**
     * Takes back what an app has no more use for (RFC 7009): an access token alone, with a refresh token all that followed from the same
     * consent. One that is worth nothing, or is another app's, is no mistake.
     */
    @Transactional
    public void revoke(AppRequest request) {
        var asked = request.read(TokenRevocationRequest::parse);
        var app = entrance.require(request.workspace(), asked);
        var workspace = request.workspace();
        var hash = Secret.hash(asked.getToken().getValue());
        tokens.find(workspace, hash, clock.instant())
                .filter(token -> token.app().equals(app.id()))
                .ifPresent(token -> {
                    tokens.remove(workspace, hash);
                    if (token.isRefresh() && token.grant() != null) {
                        grants.remove(workspace, token.grant());
                        var byTheApp = Actor.system(workspace).from("app").at(request.client());
                        trail.withdrawn(byTheApp, app.id(), token.person());
                    }
                });
    }

    private Optional<Standing> standing(Workspace workspace, byte[] hash) {
        return tokens.find(workspace, hash, clock.instant()).flatMap(token -> {
            var grant = token.grant() == null
                    ? null
                    : grants.find(workspace, token.grant(), clock.instant()).orElse(null);
            return apps.find(workspace, token.app())
                    .filter(app -> app.definition().on())
                    .filter(app -> app.definition().mandate().covers(token.mandate()))
                    .filter(app -> token.grant() == null
                            ? token.person().equals(app.definition().serviceUser())
                            : grant != null)
                    .flatMap(app -> people.find(workspace, token.person().toString())
                            .filter(person -> grant == null || app.isFor(person))
                            .map(person -> new Standing(token, app, grant, person)));
        });
    }

    private void used(Workspace workspace, Standing it, String address) {
        var now = clock.instant();
        var grant = it.grant();
        if (isStale(it.app().lastUsedAt(), now)) apps.used(workspace, it.app().id(), now, address);
        if (grant != null && isStale(grant.lastUsedAt(), now)) grants.used(workspace, grant.id(), now, address);
    }

    private static boolean isStale(@Nullable Instant used, Instant now) {
        return used == null || used.plus(PRECISION).isBefore(now);
    }
}
