package shuke.kernel.http;

import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** For calls that only administrators may make. */
final class Administrators {
    private Administrators() {}

    static void require(Actor actor) {
        if (!actor.isAdministrator()) throw only();
    }

    static ProblemException only() {
        return ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("administratorsOnly"));
    }
}
