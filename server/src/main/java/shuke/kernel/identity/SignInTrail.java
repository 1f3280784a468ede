package shuke.kernel.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;

/** Who came in and who tried to, in the log. */
@Component
class SignInTrail {
    private static final String SESSION = "session";

    private final Audit audit;

    SignInTrail(Audit audit) {
        this.audit = audit;
    }

    void signedIn(Workspace workspace, Person person, Means means, Client client) {
        var actor = new Caller(workspace, person, Scope.ALL, Caller.Proof.SESSION).actor(client);
        audit.note(actor, Event.of(Action.SIGNED_IN, SESSION).about(person.id()).with("means", null, means.text()));
    }

    /**
     * Not what was typed: people type their passwords into the wrong field.
     *
     * @param person whose address it was; null for an address of nobody
     */
    void failed(Workspace workspace, @Nullable UUID person, Client client) {
        var event = Event.of(Action.SIGN_IN_FAILED, SESSION);
        audit.note(nobody(workspace, client), person == null ? event : event.about(person));
    }

    private static Actor nobody(Workspace workspace, Client client) {
        return Actor.system(workspace).from("web").at(client);
    }
}
