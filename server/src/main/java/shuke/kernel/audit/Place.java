package shuke.kernel.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place between two links: behind it is what the next link has to hold, and {@code hash} is what that one follows.
 *
 * @param at when the link before it was made; null where there is none any more, or never was
 */
record Place(
        long seq, long tx, long id, Bytes hash, @Nullable Instant at) {
    static final Place BEGINNING = new Place(0, 0, 0, Link.NOTHING, null);

    static Place behind(Link link) {
        return new Place(link.seq(), link.toTx(), link.toId(), link.hash(), link.at());
    }

    static Place behind(Cut cut) {
        return new Place(cut.seq(), cut.toTx(), cut.toId(), cut.hash(), null);
    }
}
