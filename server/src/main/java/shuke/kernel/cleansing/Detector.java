package shuke.kernel.cleansing;

import java.util.function.Consumer;

/** Looks for what is wrong in one way. */
interface Detector {
    Kind kind();

    void look(Portion portion, Consumer<Found> found);
}
