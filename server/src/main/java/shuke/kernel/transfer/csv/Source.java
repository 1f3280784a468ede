package shuke.kernel.transfer.csv;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, wherever they are kept, read as often as one likes. */
public interface Source {
    /** From the beginning. */
    InputStream open() throws IOException;

    /** How many bytes there are, or a little more. */
    long size() throws IOException;
}
