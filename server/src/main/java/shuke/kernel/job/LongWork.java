package shuke.kernel.job;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Workspace;

/**
 * A kind of work that takes long. It keeps its own position in its own tables, in the transaction of each step: whoever is
 * called next, after a crash too, goes on from there.
 */
public interface LongWork {
    /** Never changes, as it stands in the database. */
    String kind();

    /**
     * Goes on with a piece of work until it is done, or until it should stop for now.
     *
     * @param stop becomes true when the program is to end
     * @return what is to follow; an exception has it tried again a little later
     */
    Ending goOn(Workspace workspace, UUID work, BooleanSupplier stop);

    /** How a stretch of work ended. */
    enum Ending {
        /** Nothing is to follow: done, failed, or waiting for a person. */
        OVER,
        /** To be gone on with at the next occasion. */
        INTERRUPTED;

        /**
         * Takes step after step, each in a transaction of its own, with the position that it keeps.
         *
         * @param step true when nothing is left to do for now
         */
        public static Ending ofSteps(TransactionTemplate transaction, BooleanSupplier stop, BooleanSupplier step) {
            while (!stop.getAsBoolean()) {
                if (requireNonNull(transaction.execute(status -> step.getAsBoolean()))) return OVER;
            }
            return INTERRUPTED;
        }
    }
}
