package shuke.kernel.audit;

import java.time.Instant;

/**
 * An entry in its place in the log, which is in the order of {@code (tx, id)}.
 *
 * @param tx number of the transaction that wrote it
 */
record Stored(long tx, long id, Proven proven) {
    Instant at() {
        return proven.line().at();
    }
}
