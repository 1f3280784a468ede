package shuke.kernel.bi;

import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.identity.Entitlement;

/** Whoever may no longer sign in reads nothing by SQL either: at once her accesses tell nothing, and the keeper takes their roles away. */
@Component
class BiEnding implements Entitlement {
    private final BiStore store;
    private final BiTrail trail;

    BiEnding(BiStore store, BiTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    public void end(Actor actor, UUID user) {
        store.end(actor.workspace(), user).forEach(access -> trail.ended(actor, access, user));
    }
}
