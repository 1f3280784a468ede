package shuke.kernel.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import shuke.kernel.base.Workspace;

/**
 * Where the log begins after its old end was cut off: the last link that is gone.
 *
 * @param hash of that link, which the first one that is left follows
 * @param entries how many this cut took away
 */
record Cut(long seq, long toTx, long toId, Bytes hash, long entries, Instant at, Bytes signature) {
    /** What is signed. */
    static Bytes bytes(Workspace workspace, long seq, Bytes hash) {
        var words = ("shuke-log-cut:1 " + workspace.name() + " ").getBytes(StandardCharsets.US_ASCII);
        return Bytes.of(ByteBuffer.allocate(words.length + Long.BYTES + hash.array().length)
                .put(words)
                .putLong(seq)
                .put(hash.array())
                .array());
    }
}
