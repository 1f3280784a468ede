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

/** Who came in and who tried to, and what was changed about how somebody comes in, in the log. */
@Component
class SignInTrail {
    private static final String SESSION = "session";
    private static final String USER = "user";
    private static final String POLICY = "signInPolicy";

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
        audit.note(nobody(workspace, client), about(Event.of(Action.SIGN_IN_FAILED, SESSION), person));
    }

    /** @param person whose account has to wait; null for an address of nobody */
    void lockedOut(Workspace workspace, @Nullable UUID person, Client client) {
        audit.note(nobody(workspace, client), about(Event.of(Action.LOCKED_OUT, SESSION), person));
    }

    /** @param how {@code set}, or {@code mustChange} */
    void password(Actor actor, UUID user, String how) {
        audit.note(actor, Event.of(Action.PASSWORD_SET, USER).about(user).with("password", null, how));
    }

    /** @param kind {@code totp}, {@code recoveryCodes} or {@code passkey} */
    void factor(Actor actor, UUID user, String kind, @Nullable Object before, @Nullable Object after) {
        audit.note(actor, Event.of(Action.FACTOR_CHANGED, USER).about(user).with(kind, before, after));
    }

    void sessionsEnded(Actor actor, UUID user, int number) {
        if (number > 0)
            audit.note(actor, Event.of(Action.SESSION_ENDED, USER).about(user).with("sessions", number, 0));
    }

    /** @param kind {@code invitation} or {@code reset} */
    void link(Actor actor, UUID user, String kind, @Nullable Object before, @Nullable Object after) {
        audit.note(actor, Event.of(Action.INVITED, USER).about(user).with(kind, before, after));
    }

    void policy(Actor actor, SignInPolicy before, SignInPolicy after) {
        var was = PolicyJson.of(before);
        var event = Event.of(Action.DEFINED, POLICY);
        for (var member : PolicyJson.of(after).properties()) {
            var old = was.path(member.getKey());
            if (!old.equals(member.getValue())) event = event.with(member.getKey(), old, member.getValue());
        }
        audit.note(actor, event);
    }

    private static Event about(Event event, @Nullable UUID person) {
        return person == null ? event : event.about(person);
    }

    private static Actor nobody(Workspace workspace, Client client) {
        return Actor.system(workspace).from("web").at(client);
    }
}
