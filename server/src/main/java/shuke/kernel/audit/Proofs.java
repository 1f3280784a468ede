package shuke.kernel.audit;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Parallel;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;

/**
 * Proves each entry by itself with a key that is not in the database: whoever changes one, or adds one of her own, cannot make
 * the proof that belongs to it.
 */
@Component
class Proofs {
    private final Keys keys;
    private final Ids ids;
    private final ChangesText changes;

    Proofs(Keys keys, Ids ids, ChangesText changes) {
        this.keys = keys;
        this.ids = ids;
        this.changes = changes;
    }

    List<Proven> prove(Workspace workspace, List<Entry> entries) {
        return Parallel.of(entries)
                .map(entry -> prove(workspace, Line.of(entry, changes.write(workspace, entry), ids.next())))
                .toList();
    }

    private Proven prove(Workspace workspace, Line line) {
        try {
            return new Proven(line, Bytes.of(keys.audit().computeMac(line.bytes(workspace))));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key of the log cannot be used", unusable);
        }
    }

    boolean hold(Workspace workspace, Proven proven) {
        try {
            keys.audit().verifyMac(proven.proof().array(), proven.line().bytes(workspace));
            return true;
        } catch (GeneralSecurityException not) {
            return false;
        }
    }

    /** Of entries that an older program wrote, which had no keys; the chain alone says that they are still the same. */
    static boolean holdDigest(Workspace workspace, Proven proven) {
        return proven.proof().equals(Bytes.of(sha256().digest(proven.line().bytes(workspace))));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException noSha) {
            throw new IllegalStateException(noSha);
        }
    }
}
