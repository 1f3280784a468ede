package shuke.kernel.schema;

import org.jooq.exception.DataAccessException;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Says in words what PostgreSQL says when values that shall be unique are not. */
final class Duplicates {
    private static final String UNIQUE_VIOLATION = "23505";

    private Duplicates() {}

    static void explained(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | org.springframework.dao.DataAccessException failed) {
            if (!are(failed)) {
                throw failed;
            }
            throw ProblemException.of(ProblemException.Kind.CONFLICT, Problem.of("notUnique"));
        }
    }

    static boolean are(Throwable failed) {
        return TableStore.sqlState(failed).equals(UNIQUE_VIOLATION);
    }
}
