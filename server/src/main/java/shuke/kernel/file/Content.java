package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file in clear, read as often and from wherever one likes. That they are there, and those that were brought,
 * has been seen from their beginning.
 *
 * @param tag tells these bytes from others
 */
public record Content(String name, String mediaType, long size, String tag, SealedFiles files, Place place) {
    public InputStream read() throws IOException {
        return files.open(place, size);
    }
}
