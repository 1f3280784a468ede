package shuke.kernel.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * A row ready to be written, or known to be wrong before that.
 *
 * @param line of the file, where the row begins
 * @param isLeftOut whether somebody has said that it is not to be imported
 * @param saysMore whether it says something that only the real import can write, since the field or the choice is made there
 */
record PreparedRow(
        long line, Map<String, @Nullable Object> input, List<Problem> problems, boolean isLeftOut, boolean saysMore) {
    static PreparedRow leftOut(long line) {
        return new PreparedRow(line, Map.of(), List.of(), true, false);
    }

    static PreparedRow wrong(long line, List<Problem> problems) {
        return new PreparedRow(line, Map.of(), problems, false, false);
    }

    boolean isReadable() {
        return problems.isEmpty() && !isLeftOut;
    }
}
