package shuke.kernel.http;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.identity.Passwords;

/** Makes the first administrator of a workspace, once. */
@Component
class SetUp {
    private final Staff staff;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    SetUp(Staff staff, Passwords passwords, TransactionTemplate transaction) {
        this.staff = staff;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    /** True while there is nobody who could sign in. */
    boolean isNeeded(Workspace workspace) {
        return passwords.areMissing(workspace);
    }

    /** Refuses with 409 {@code setUpDone} once somebody can sign in; of two at the same time one is refused. */
    void run(Workspace workspace, String name, String email, String password, @Nullable String language) {
        transaction.executeWithoutResult(status -> {
            if (!passwords.areMissingForSure(workspace)) {
                throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.of("setUpDone"));
            }
            var form = UserForm.of(name, email, password, Actor.ADMINISTRATOR, language);
            staff.add(Actor.system(workspace).from("setup"), form);
        });
    }
}
