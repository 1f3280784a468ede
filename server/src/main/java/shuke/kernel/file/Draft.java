package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Bytes that came in and are sealed already, but not yet at their place. Closing one that was not kept throws it away.
 *
 * @param size in bytes, before sealing
 * @param sha256 of the bytes before sealing, in hexadecimal
 */
public record Draft(SealedFiles files, Place place, Path path, long size, String sha256) implements AutoCloseable {
    /** The bytes in clear, as they will be read. */
    public InputStream read() throws IOException {
        return files.plain(Files.newByteChannel(path), place, size);
    }

    /** To their place; from here on they survive a crash. */
    public void keep() {
        files.keep(this);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
