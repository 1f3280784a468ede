package shuke.kernel.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** Failed sign-ins by the hash of the e-mail address. */
@Repository
class FailureStore {
    private static final Field<byte[]> EMAIL_HASH = field(name("email_hash"), SQLDataType.BLOB);
    private static final Field<Integer> FAILED_COUNT = field(name("failed_count"), SQLDataType.INTEGER);
    private static final Field<Instant> FAILED_AT = field(name("failed_at"), SQLDataType.INSTANT);
    private static final Field<Instant> LOCKED_UNTIL = field(name("locked_until"), SQLDataType.INSTANT);

    private final DSLContext db;

    FailureStore(DSLContext db) {
        this.db = db;
    }

    Optional<Instant> lockedUntil(Workspace workspace, byte[] email) {
        return db.select(LOCKED_UNTIL)
                .from(failures(workspace))
                .where(EMAIL_HASH.eq(email))
                .fetchOptional(LOCKED_UNTIL);
    }

    /** Counts one more failure and says how many there are now. */
    int count(Workspace workspace, byte[] email, Instant now) {
        var count = field(name("sign_in_failure", "failed_count"), SQLDataType.INTEGER);
        return db.insertInto(failures(workspace))
                .set(EMAIL_HASH, email)
                .set(FAILED_COUNT, 1)
                .set(FAILED_AT, now)
                .set(LOCKED_UNTIL, now)
                .onConflict(EMAIL_HASH)
                .doUpdate()
                .set(FAILED_COUNT, count.plus(1))
                .set(FAILED_AT, now)
                .returning(FAILED_COUNT)
                .fetchSingle(row -> row.get(FAILED_COUNT));
    }

    void lock(Workspace workspace, byte[] email, Instant until) {
        db.update(failures(workspace))
                .set(LOCKED_UNTIL, until)
                .where(EMAIL_HASH.eq(email))
                .execute();
    }

    void forget(Workspace workspace, byte[] email) {
        db.deleteFrom(failures(workspace)).where(EMAIL_HASH.eq(email)).execute();
    }

    void forgetBefore(Workspace workspace, Instant then) {
        db.deleteFrom(failures(workspace)).where(FAILED_AT.lt(then)).execute();
    }

    private static Table<?> failures(Workspace workspace) {
        return table(name(workspace.schema(), "sign_in_failure"));
    }
}
