package shuke.kernel.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import shuke.kernel.base.Workspace;

/**
 * A link of the chain: all entries behind the link before it, up to and including {@code (toTx, toId)}.
 *
 * @param oldest and {@code newest}: between when its entries say that they happened
 * @param root SHA-256 over transaction, number and proof of every entry, in their order
 * @param hash over all the rest and the hash of the link before; this is what is signed
 */
record Link(
        long seq,
        long toTx,
        long toId,
        int entries,
        Instant oldest,
        Instant newest,
        Bytes root,
        Bytes hash,
        Instant at,
        Bytes signature) {
    /** What the first link follows. */
    static final Bytes NOTHING = Bytes.of(new byte[32]);

    /** Some entries, not linked yet. */
    record Stretch(long toTx, long toId, int entries, Instant oldest, Instant newest, Bytes root) {}

    /**
     * @param origin the transaction that made the log: the only one whose entries may be without a keyed proof
     * @param previous hash of the link before
     */
    static Bytes hash(Workspace workspace, long origin, Bytes previous, long seq, Stretch of, Instant at) {
        var bytes = new ByteArrayOutputStream(256);
        var out = new DataOutputStream(bytes);
        try {
            cell(out, "shuke-log-link:1".getBytes(StandardCharsets.US_ASCII));
            cell(out, workspace.name().getBytes(StandardCharsets.US_ASCII));
            out.writeLong(origin);
            cell(out, previous.array());
            out.writeLong(seq);
            out.writeLong(of.toTx());
            out.writeLong(of.toId());
            out.writeInt(of.entries());
            out.writeLong(micros(of.oldest()));
            out.writeLong(micros(of.newest()));
            cell(out, of.root().array());
            out.writeLong(micros(at));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Bytes.of(Proofs.sha256().digest(bytes.toByteArray()));
    }

    static Link of(long seq, Stretch of, Bytes hash, Instant at, Bytes signature) {
        return new Link(
                seq, of.toTx(), of.toId(), of.entries(), of.oldest(), of.newest(), of.root(), hash, at, signature);
    }

    Bytes expectedHash(Workspace workspace, long origin, Bytes previous) {
        return hash(workspace, origin, previous, seq, stretch(), at);
    }

    private Stretch stretch() {
        return new Stretch(toTx, toId, entries, oldest, newest, root);
    }

    private static void cell(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long micros(Instant at) {
        return at.isAfter(Line.LATEST) ? Long.MAX_VALUE : ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
