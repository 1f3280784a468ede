package shuke.kernel.transfer;

import java.util.List;

/**
 * An import of which everything is known before its first row.
 *
 * @param seen what stands in columns, as far as somebody wants to know
 */
record Prepared(ImportRun run, ImportOptions options, List<SeenColumn> seen) {
    Prepared {
        seen = List.copyOf(seen);
    }
}
