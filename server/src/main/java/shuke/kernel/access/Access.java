package shuke.kernel.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.schema.ObjectType;

/**
 * Decides what somebody may do. Today everybody who is signed in may work with all records; people and teams are changed by
 * administrators only, because whoever changes them changes rights, and they alone delete for good.
 */
@Component
public class Access {
    private static final Set<String> PEOPLE = Set.of("user", "team");

    /** The grant, or a refusal. */
    public Grant require(Actor actor, ObjectType object, Operation operation) {
        if (!may(actor, object, operation)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("forbidden"));
        }
        return new Grant(object, operation, new Rows.All(), new Fields.All());
    }

    public boolean may(Actor actor, ObjectType object, Operation operation) {
        return switch (operation) {
            case READ -> true;
            case PURGE -> actor.isAdministrator();
            case CREATE, EDIT, DELETE, IMPORT -> actor.isAdministrator() || !PEOPLE.contains(object.name());
        };
    }

    /** Refuses everybody but administrators, where it is no record that is worked on. */
    public void requireAdministrator(Actor actor) {
        require(actor.isAdministrator());
    }

    /** Refuses everybody but the program itself, as which the command line on this machine works. */
    public void requireOperator(Actor actor) {
        require(actor.isSystem());
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("administratorsOnly"));
    }
}
