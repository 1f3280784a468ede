package shuke.kernel.transfer.table;

import java.io.Closeable;
import java.io.InputStream;
import shuke.kernel.transfer.csv.Source;

/** A place for what is too large for the memory while a file is read. */
public interface Aside {
    /** Bytes that were put aside; closing forgets them. */
    interface Kept extends Source, Closeable {}

    Kept keep(InputStream bytes);
}
