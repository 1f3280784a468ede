package shuke.kernel.app;

import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Entitlement;

/** Whoever may no longer sign in lets no app act for her either, and none acts as her. */
@Component
class Withdrawal implements Entitlement {
    private final GrantStore grants;
    private final AppTokenStore tokens;
    private final AppTrail trail;

    Withdrawal(GrantStore grants, AppTokenStore tokens, AppTrail trail) {
        this.grants = grants;
        this.tokens = tokens;
        this.trail = trail;
    }

    @Override
    public void end(Actor actor, UUID user) {
        grants.removeAll(actor.workspace(), user).forEach(app -> trail.withdrawn(actor, app, user));
        tokens.removeOwnAs(actor.workspace(), user);
    }
}
