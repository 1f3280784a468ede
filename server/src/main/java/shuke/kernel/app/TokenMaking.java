package shuke.kernel.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Mandate;
import shuke.kernel.identity.Secret;

/** Makes the tokens of apps, keeps their hashes, and forgets those that have run out. */
@Component
class TokenMaking {
    /** Tells whoever calls with one from whoever calls with a token that she made herself. */
    static final String ACCESS = "shuke_app_";

    private static final String REFRESH = "shuke_refresh_";
    private static final Duration ACCESS_LIFE = Duration.ofHours(1);
    /** Without a call for so long, a consent has to be given anew. */
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    private final AppTokenStore tokens;
    private final GrantStore grants;
    private final InstantSource clock;

    TokenMaking(AppTokenStore tokens, GrantStore grants, InstantSource clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.clock = clock;
    }

    /** @param mandate of the access token; the refresh token stands for the whole consent */
    Issued forPerson(Workspace workspace, App app, GrantStore.Grant grant, Mandate mandate) {
        var now = clock.instant();
        var until = now.plus(REFRESH_LIFE);
        grants.putOff(workspace, grant.id(), until);
        var refresh = REFRESH + Secret.next();
        tokens.add(
                workspace,
                Secret.hash(refresh),
                new AppTokenStore.Token(
                        true, app.id(), grant.id(), grant.person(), grant.mandate(), now, until, false));
        return access(workspace, app, grant.id(), grant.person(), mandate, refresh, now);
    }

    Issued forItself(Workspace workspace, App app, UUID serviceUser, Mandate mandate) {
        return access(workspace, app, null, serviceUser, mandate, null, clock.instant());
    }

    private Issued access(
            Workspace workspace,
            App app,
            @Nullable UUID grant,
            UUID person,
            Mandate mandate,
            @Nullable String refresh,
            Instant now) {
        tokens.removeExpired(workspace, now);
        var secret = ACCESS + Secret.next();
        tokens.add(
                workspace,
                Secret.hash(secret),
                new AppTokenStore.Token(false, app.id(), grant, person, mandate, now, now.plus(ACCESS_LIFE), false));
        return new Issued(secret, refresh, ACCESS_LIFE, mandate);
    }
}
