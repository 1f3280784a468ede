package shuke.kernel.http;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Actor;

/** Kept answers. Everything here happens in the transaction of the call that is answered. */
@Repository
class IdempotencyStore {
    private static final Field<UUID> ACTOR = field(name("i", "actor"), SQLDataType.UUID);
    private static final Field<byte[]> KEY_HASH = field(name("i", "key_hash"), SQLDataType.BLOB);
    private static final Field<byte[]> REQUEST_HASH = field(name("i", "request_hash"), SQLDataType.BLOB);
    private static final Field<byte[]> ANSWER = field(name("i", "answer"), SQLDataType.BLOB);
    private static final Field<Instant> CREATED_AT = field(name("i", "created_at"), SQLDataType.INSTANT);
    private static final int CLEANED_AT_ONCE = 100;

    private final DSLContext db;

    IdempotencyStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Takes the key for this request, unless an earlier one (not older than {@code since}) has it. While another transaction is at it,
     * this waits for how that one ends.
     */
    boolean take(Actor actor, IdempotencyKey key, Instant now, Instant since) {
        var taken = db.insertInto(answers(actor))
                .set(ACTOR, actor.user())
                .set(KEY_HASH, key.keyHash())
                .set(REQUEST_HASH, key.requestHash())
                .set(CREATED_AT, now)
                .onConflict(ACTOR, KEY_HASH)
                .doUpdate()
                .set(REQUEST_HASH, key.requestHash())
                .setNull(ANSWER)
                .set(CREATED_AT, now)
                .where(CREATED_AT.lt(since))
                .execute();
        return taken == 1;
    }

    /** The answer that this very request was given under the key; empty when the key was used for another one. */
    Optional<byte[]> find(Actor actor, IdempotencyKey key) {
        return db.select(ANSWER)
                .from(answers(actor))
                .where(ACTOR.eq(actor.user()))
                .and(KEY_HASH.eq(key.keyHash()))
                .and(REQUEST_HASH.eq(key.requestHash()))
                .and(ANSWER.isNotNull())
                .fetchOptional(ANSWER);
    }

    /** @param key tells all of the request, which may have been known in part only when the key was taken */
    void keep(Actor actor, IdempotencyKey key, byte[] answer) {
        db.update(answers(actor))
                .set(REQUEST_HASH, key.requestHash())
                .set(ANSWER, answer)
                .where(ACTOR.eq(actor.user()))
                .and(KEY_HASH.eq(key.keyHash()))
                .execute();
    }

    /** A few at a time, past those that another call is cleaning or taking just now. */
    void clean(Actor actor, Instant before) {
        var row = field("ctid");
        db.deleteFrom(answers(actor))
                .where(row.in(select(row)
                        .from(answers(actor))
                        .where(CREATED_AT.lt(before))
                        .limit(CLEANED_AT_ONCE)
                        .forUpdate()
                        .skipLocked()))
                .execute();
    }

    private static Table<?> answers(Actor actor) {
        return table(name(actor.workspace().schema(), "idempotency")).as(name("i"));
    }
}
