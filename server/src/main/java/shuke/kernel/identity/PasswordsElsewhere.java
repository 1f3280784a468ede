package shuke.kernel.identity;

import java.util.Optional;
import shuke.kernel.base.Workspace;

/** Others who may be asked whether a password is right: for whoever has none here. */
public interface PasswordsElsewhere {
    /** Whether there is anybody to ask. */
    boolean areAny(Workspace workspace);

    /** Whom the password proves; empty when it is not right, or not known there. */
    Optional<Person> prove(Workspace workspace, String email, String password);
}
