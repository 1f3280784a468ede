package shuke.kernel.identity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** What somebody who is signed in does with her own password. Guessing it is as slow as at the door. */
@Component
public class OwnPassword {
    private final Passwords passwords;
    private final Sessions sessions;
    private final Lockout lockout;
    private final TransactionTemplate transaction;

    OwnPassword(Passwords passwords, Sessions sessions, Lockout lockout, TransactionTemplate transaction) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.lockout = lockout;
        this.transaction = transaction;
    }

    /**
     * Changes it; all her other sessions end.
     *
     * @param session the secret of the one that stays
     * @throws ProblemException 422 {@code passwordWrong} beside {@code current}, or what is wrong with the new one
     */
    public void change(Actor actor, Person person, String current, String password, String session) {
        require(actor, person, current, "current");
        transaction.executeWithoutResult(status -> {
            sessions.endOthers(actor, person.id(), session);
            passwords.replaceWithin(actor, person, password);
        });
    }

    /** Proves once more who is there; see {@link Sessions#requireFresh}. */
    public void confirm(Actor actor, Person person, String password, String session) {
        require(actor, person, password, "password");
        sessions.confirm(actor.workspace(), session);
    }

    private void require(Actor actor, Person person, String password, String field) {
        lockout.requireOpen(actor.workspace(), person.email(), actor.client());
        if (!passwords.isOf(actor.workspace(), person.id(), password)) {
            lockout.failed(actor.workspace(), person.email(), actor.client());
            throw ProblemException.invalid(Problem.at(field, "passwordWrong"));
        }
        lockout.forgive(actor.workspace(), person.email());
    }
}
