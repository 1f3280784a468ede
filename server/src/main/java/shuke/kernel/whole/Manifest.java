package shuke.kernel.whole;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a file with everything says of itself; its last entry.
 *
 * @param format always {@value #FORMAT}
 * @param edition of the format; counts up when an older program could not read it
 * @param madeAt the moment whose state the file holds
 * @param entries all others, in their order
 * @param missing files whose bytes were not to be had
 */
record Manifest(String format, int edition, Instant madeAt, List<Part> entries, List<UUID> missing) {
    static final String NAME = "manifest.json";
    static final String FORMAT = "shuke-whole";
    static final int EDITION = 1;

    Manifest {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /**
     * An entry.
     *
     * @param rows how many lines it has; 0 for what has none
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    record Part(String name, long rows, long size, String sha256) {}
}
