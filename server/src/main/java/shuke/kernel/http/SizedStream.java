package shuke.kernel.http;

import java.io.InputStream;
import org.springframework.core.io.InputStreamResource;

/** Bytes that are read once, and of which it is known how many they are. */
final class SizedStream extends InputStreamResource {
    private final long size;

    SizedStream(InputStream bytes, long size) {
        super(bytes);
        this.size = size;
    }

    @Override
    public long contentLength() {
        return size;
    }
}
