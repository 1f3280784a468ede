package shuke.kernel.federation;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** The table {@code identity_proof_used}. */
@Repository
class UsedProofStore {
    private final DSLContext db;

    UsedProofStore(DSLContext db) {
        this.db = db;
    }

    /** True for the first who comes with it, whichever node she comes to. */
    boolean use(Workspace workspace, byte[] key, Instant until, Instant now) {
        db.execute(
                "delete from %s.identity_proof_used where until < ?::timestamptz".formatted(workspace.schema()), now);
        return db.execute(
                        "insert into %s.identity_proof_used (key_hash, until) values (?, ?::timestamptz) on conflict do nothing"
                                .formatted(workspace.schema()),
                        key,
                        until)
                > 0;
    }
}
