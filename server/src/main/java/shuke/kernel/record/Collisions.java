package shuke.kernel.record;

import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;

/** What to say when others were quicker three times. */
final class Collisions {
    private Collisions() {}

    static RuntimeException refusal(RuntimeException failure) {
        return failure instanceof org.springframework.dao.DuplicateKeyException
                ? ProblemException.of(Kind.CONFLICT, Problem.of("duplicateNow"))
                : failure;
    }
}
