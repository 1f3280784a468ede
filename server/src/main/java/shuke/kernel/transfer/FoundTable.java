package shuke.kernel.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * A table in a file that may hold several.
 *
 * @param name by which it is spoken of: a path within an archive, a sheet, or both with a slash between
 * @param upload the file that holds it
 * @param sheet which table of that file it is; null where it is one table without a name
 * @param isHidden whether whoever made the file keeps it out of sight
 * @param headings none where it cannot be read
 * @param problem why it cannot be read
 */
record FoundTable(
        String name,
        Upload upload,
        @Nullable String sheet,
        boolean isHidden,
        List<String> headings,
        @Nullable Problem problem) {
    FoundTable {
        headings = List.copyOf(headings);
    }

    static FoundTable unreadable(String name, Upload upload, @Nullable String sheet, Problem problem) {
        return new FoundTable(name, upload, sheet, false, List.of(), problem);
    }
}
