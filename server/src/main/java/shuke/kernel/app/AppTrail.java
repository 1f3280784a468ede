package shuke.kernel.app;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Entry;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Mandate;

/** What happens around apps, in the log: no secret, no code, no token. */
@Component
class AppTrail {
    private static final String OBJECT = "app";

    private final Audit audit;

    AppTrail(Audit audit) {
        this.audit = audit;
    }

    /** @param before empty for a new app; {@code after} for one that is removed */
    void defined(Actor actor, UUID app, Map<String, ?> before, Map<String, ?> after) {
        var changes = Entry.Changed.between(before, after, Set.of());
        if (!changes.isEmpty()) audit.note(actor, new Event(Action.DEFINED, OBJECT, app, changes));
    }

    /** @param person for whom it may act from now on */
    void allowed(Actor actor, App app, UUID person, Mandate mandate) {
        audit.note(
                actor,
                Event.of(Action.APP_ALLOWED, OBJECT)
                        .about(app.id())
                        .with("name", null, app.definition().name())
                        .with("user", null, person.toString())
                        .with("scopes", null, mandate.texts()));
    }

    /** @param person for whom it may act no longer */
    void withdrawn(Actor actor, UUID app, UUID person) {
        audit.note(actor, Event.of(Action.APP_WITHDRAWN, OBJECT).about(app).with("user", person.toString(), null));
    }

    /** @param what {@code code} or {@code refreshToken}, which came a second time */
    void misused(Workspace workspace, UUID app, UUID person, String what) {
        audit.note(
                Actor.system(workspace),
                Event.of(Action.APP_MISUSED, OBJECT)
                        .about(app)
                        .with("user", person.toString(), null)
                        .with("twice", null, what));
    }
}
