package shuke.kernel.spreadsheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written. */
public interface TableWriter {
    /** @param cells each a String, a Number, a Boolean, a LocalDate, a LocalDateTime, or null for nothing */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes what stands behind the last row; the stream stays open. */
    void end() throws IOException;
}
