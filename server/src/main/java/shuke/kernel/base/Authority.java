package shuke.kernel.base;

import shuke.kernel.base.ProblemException.Kind;

/** Says who has a {@link Function}, to rooms that lie below the one that keeps the roles. */
@FunctionalInterface
public interface Authority {
    boolean may(Actor actor, Function function);

    /** @throws ProblemException 403 {@code functionMissing} for whoever does not have it */
    default void require(Actor actor, Function function) {
        if (!may(actor, function))
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("functionMissing", function.text()));
    }
}
