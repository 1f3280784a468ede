package shuke.kernel.file;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Keeps sealed bytes. It can neither read nor change them unnoticed, so it may be anybody's. */
sealed interface FileStorage permits FolderStorage, S3Storage {
    /** Refuses when the storage cannot be reached, does not let us in, or is not there at all. */
    void reach() throws IOException;

    /** Takes a draft to its place, whole or not at all; once this returns the bytes survive a crash, and the draft is gone. */
    void keep(Place place, Path draft) throws IOException;

    /** Refuses with {@link java.nio.file.NoSuchFileException} where there is nothing. */
    SeekableByteChannel open(Place place) throws IOException;

    /** Nothing happens where there is nothing. */
    void remove(Place place) throws IOException;

    /** Everything that is there, while it is being looked through; what comes and goes meanwhile may be missed. */
    void each(Consumer<Stored> visitor) throws IOException;

    /** @param since when it came to its place */
    record Stored(Place place, Instant since) {}
}
