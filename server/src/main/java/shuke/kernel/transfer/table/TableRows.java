package shuke.kernel.transfer.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table in their order, read one by one. */
public interface TableRows extends Closeable {
    /** The next row that holds something; null at the end. */
    @Nullable
    TableRow next() throws IOException;
}
