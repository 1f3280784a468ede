package shuke.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** An object of a bucket, read from any position on; as long as reading goes on in order, over one connection. */
final class S3Channel implements SeekableByteChannel {
    /** Rather read over a gap of this size than ask anew. */
    private static final long NEAR = 256 * 1024;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final long size;
    private @Nullable InputStream stream;
    private long streamAt;
    private long position;
    private boolean isOpen = true;

    S3Channel(S3Client client, String bucket, String key, long size) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!isOpen) throw new ClosedChannelException();
        if (position >= size) return -1;
        var piece = new byte[(int) Math.min(into.remaining(), size - position)];
        var read = at(position).readNBytes(piece, 0, piece.length); // Tink takes less for a file that has ended
        if (read < piece.length) throw new IOException("the object ends before its end");
        into.put(piece);
        position += read;
        streamAt = position;
        return read;
    }

    private InputStream at(long wanted) throws IOException {
        var open = stream;
        if (open != null && wanted >= streamAt && wanted - streamAt <= NEAR) {
            open.skipNBytes(wanted - streamAt);
            return open;
        }
        if (open != null) open.close();
        try {
            var fresh = client.getObject(get -> get.bucket(bucket).key(key).range("bytes=" + wanted + "-"));
            stream = fresh;
            return fresh;
        } catch (SdkException trouble) {
            throw new StorageAway("the bucket does not give the object", trouble);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return isOpen;
    }

    @Override
    public void close() throws IOException {
        isOpen = false;
        var open = stream;
        stream = null;
        if (open != null) open.close();
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long to) {
        throw new NonWritableChannelException();
    }
}
