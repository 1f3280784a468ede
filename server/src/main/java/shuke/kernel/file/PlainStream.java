package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes in clear, opened as they are read; skipping costs nothing. */
final class PlainStream extends InputStream {
    private final SeekableByteChannel channel;
    private final long size;

    PlainStream(SeekableByteChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        var buffer = ByteBuffer.wrap(into, offset, length);
        var read = 0;
        while (read == 0) {
            read = channel.read(buffer);
        }
        return read;
    }

    @Override
    public long skip(long more) throws IOException {
        var from = Math.max(channel.position(), 0); // Tink says -1 until the first byte was read
        var to = Math.clamp(from + Math.max(more, 0), from, Math.max(size, from));
        channel.position(to);
        return to - from;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
