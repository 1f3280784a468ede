package shuke.kernel.transfer.csv;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** The bytes of a file, unpacked when it is a gzip, and bounded: a small file that never ends is refused. */
public final class Unpacked extends FilterInputStream {
    /** Text rarely packs better than this; a bomb of zeros packs a thousand to one. */
    private static final long MOST_RATIO = 300;

    private static final long ALWAYS_FINE = 64L << 20;

    private final long most;
    private long read;

    private Unpacked(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** Refuses, as it is read, more than {@code most} bytes. */
    public static InputStream bounded(InputStream unpacked, long most) {
        return new Unpacked(unpacked, most);
    }

    static InputStream open(Source file) throws IOException {
        var raw = new BufferedInputStream(file.open(), 1 << 16);
        try {
            raw.mark(2);
            var isGzip = raw.read() == 0x1F && raw.read() == 0x8B;
            raw.reset();
            if (!isGzip) return raw;
            return new Unpacked(new GZIPInputStream(raw, 1 << 16), Math.max(ALWAYS_FINE, file.size() * MOST_RATIO));
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var count = super.read(target, offset, length);
        if (count > 0) count(count);
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > most) throw ProblemException.invalid(Problem.of("importPackedTooLarge", most >> 20));
    }
}
