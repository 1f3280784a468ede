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
 * @param isPart whether its text was written here, out of a table with rows of several objects
 * @param problem why it cannot be read
 */
record FoundTable(
        String name,
        Upload upload,
        @Nullable String sheet,
        boolean isHidden,
        List<String> headings,
        boolean isPart,
        @Nullable Problem problem) {
    FoundTable {
        headings = List.copyOf(headings);
    }

    static FoundTable of(String name, Upload upload, @Nullable String sheet, boolean isHidden, List<String> headings) {
        return new FoundTable(name, upload, sheet, isHidden, headings, false, null);
    }

    static FoundTable part(String name, Upload upload, List<String> headings) {
        return new FoundTable(name, upload, null, false, headings, true, null);
    }

    static FoundTable unreadable(String name, Upload upload, @Nullable String sheet, Problem problem) {
        return new FoundTable(name, upload, sheet, false, List.of(), false, problem);
    }
}
