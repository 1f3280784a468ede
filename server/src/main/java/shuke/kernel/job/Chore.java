package shuke.kernel.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Work that comes round again and again, on one node at a time. */
public interface Chore {
    /** Never changes, as it stands in the database. */
    String kind();

    /** How long it rests between two times. */
    Duration every();

    /**
     * Does it once; what fails is tried again when it comes round.
     *
     * @param stop becomes true when the program is to end
     */
    void run(BooleanSupplier stop);
}
