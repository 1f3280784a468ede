package shuke.kernel.transfer.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file of tables that are no text. */
public interface TableFile extends Closeable {
    /** What its tables are called, in their order; empty for a file that is one table without a name. */
    List<String> names();

    /** Whether whoever made the file keeps a table out of sight. */
    boolean isHidden(int table);

    TableRows rows(int table) throws IOException;

    /** How many bytes the text of one of its tables may have at most, for a file of its size. */
    long mostText();

    /** How many there are. */
    default int tables() {
        return Math.max(1, names().size());
    }
}
