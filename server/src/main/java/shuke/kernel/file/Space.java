package shuke.kernel.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** How much room is left on the disk: an upload never takes the last of it, which the database needs. */
interface Space {
    /** What has to be left over. */
    long SPARE = 256L << 20;

    /** In bytes. */
    long usable() throws IOException;

    static Space of(Path folder) {
        return () -> Files.getFileStore(folder).getUsableSpace();
    }

    default boolean isShortFor(long more) throws IOException {
        return usable() < SPARE + more;
    }

    static ProblemException full() {
        return ProblemException.of(ProblemException.Kind.STORAGE_FULL, Problem.of("storageFull"));
    }
}
