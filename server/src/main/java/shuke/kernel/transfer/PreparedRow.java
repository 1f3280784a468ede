package shuke.kernel.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * A row ready to be written, or known to be wrong before that.
 *
 * @param line of the file, where the row begins
 */
record PreparedRow(long line, Map<String, @Nullable Object> input, List<Problem> problems) {
    boolean isReadable() {
        return problems.isEmpty();
    }
}
