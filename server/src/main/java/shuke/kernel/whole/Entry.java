package shuke.kernel.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** An entry of a file with everything, written some at a time. Closed when it is whole, or given up. */
interface Entry extends AutoCloseable {
    String name();

    /**
     * Writes some more.
     *
     * @return how many lines; -1 when nothing is left
     */
    int more(OutputStream out) throws IOException;

    /** Whether its lines are records. */
    default boolean isOfRecords() {
        return false;
    }

    @Override
    default void close() throws IOException {
        // most have nothing open
    }

    /** A text that is made when its turn comes. */
    static Entry text(String name, Supplier<byte[]> text) {
        return new Entry() {
            private boolean isWritten;

            @Override
            public String name() {
                return name;
            }

            @Override
            public int more(OutputStream out) throws IOException {
                if (isWritten) return -1;
                isWritten = true;
                out.write(text.get());
                return 0;
            }
        };
    }
}
