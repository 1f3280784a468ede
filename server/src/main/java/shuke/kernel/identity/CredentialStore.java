package shuke.kernel.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;

/** Password hashes. */
@Repository
class CredentialStore {
    private static final Field<UUID> USER_ID = field(name("user_id"), SQLDataType.UUID);
    private static final Field<String> PASSWORD_HASH = field(name("password_hash"), SQLDataType.VARCHAR);
    private static final Field<Instant> CHANGED_AT = field(name("changed_at"), SQLDataType.INSTANT);

    private static final Field<Boolean> MUST_CHANGE = field(name("must_change"), SQLDataType.BOOLEAN);

    private final DSLContext db;
    private final Organisation organisation;

    CredentialStore(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    /** What is kept of somebody's password. */
    record Kept(String hash, Instant changedAt, boolean mustChange) {}

    /** A person and the hash of her password. */
    record Entry(Person person, String hash) {}

    Optional<Entry> byEmail(Workspace workspace, String email) {
        var columns = new ArrayList<Field<?>>(PersonColumns.ALL);
        columns.add(PASSWORD_HASH);
        return db.select(columns)
                .from(PersonColumns.people(workspace))
                .join(credential(workspace))
                .on(USER_ID.eq(PersonColumns.ID))
                .where(PersonStore.isEmail(email))
                .and(PersonColumns.MAY_SIGN_IN)
                .limit(1)
                .fetchOptional(row ->
                        new Entry(PersonColumns.person(row, organisation.current(workspace)), row.get(PASSWORD_HASH)));
    }

    Optional<Kept> find(Workspace workspace, UUID user) {
        return db.select(PASSWORD_HASH, CHANGED_AT, MUST_CHANGE)
                .from(credential(workspace))
                .where(USER_ID.eq(user))
                .fetchOptional(row -> new Kept(row.get(PASSWORD_HASH), row.get(CHANGED_AT), row.get(MUST_CHANGE)));
    }

    boolean mustChange(Workspace workspace, UUID user) {
        return db.fetchExists(db.selectOne()
                .from(credential(workspace))
                .where(USER_ID.eq(user))
                .and(MUST_CHANGE.isTrue()));
    }

    /** @return whether she has a password at all */
    boolean demandChange(Workspace workspace, UUID user) {
        return db.update(credential(workspace))
                        .set(MUST_CHANGE, true)
                        .where(USER_ID.eq(user))
                        .execute()
                > 0;
    }

    void put(Workspace workspace, UUID user, String hash, boolean mustChange, Instant now) {
        db.insertInto(credential(workspace))
                .set(USER_ID, user)
                .set(PASSWORD_HASH, hash)
                .set(CHANGED_AT, now)
                .set(MUST_CHANGE, mustChange)
                .onConflict(USER_ID)
                .doUpdate()
                .set(PASSWORD_HASH, hash)
                .set(CHANGED_AT, now)
                .set(MUST_CHANGE, mustChange)
                .execute();
    }

    /** The same password, hashed anew. */
    void rehash(Workspace workspace, UUID user, String hash) {
        db.update(credential(workspace))
                .set(PASSWORD_HASH, hash)
                .where(USER_ID.eq(user))
                .execute();
    }

    /** Keeps the last {@code most} replaced ones. */
    void remember(Workspace workspace, UUID user, String hash, Instant now, int most) {
        db.execute(
                "insert into %s.password_past (user_id, replaced_at, password_hash) values (?, ?, ?) on conflict do nothing"
                        .formatted(workspace.schema()),
                user,
                TryStore.at(now),
                hash);
        db.execute("""
                delete from %1$s.password_past where user_id = ? and replaced_at not in
                    (select replaced_at from %1$s.password_past where user_id = ? order by replaced_at desc limit ?)
                """.formatted(workspace.schema()), user, user, most);
    }

    List<String> past(Workspace workspace, UUID user, int most) {
        return db.fetch(
                        "select password_hash from %s.password_past where user_id = ? order by replaced_at desc limit ?"
                                .formatted(workspace.schema()),
                        user,
                        most)
                .map(row -> row.get(0, String.class));
    }

    boolean isEmpty(Workspace workspace) {
        return !db.fetchExists(db.selectOne()
                .from(PersonColumns.people(workspace))
                .join(credential(workspace))
                .on(USER_ID.eq(PersonColumns.ID))
                .where(PersonColumns.MAY_SIGN_IN));
    }

    /** Until the end of the transaction nobody else gets past here. */
    void lock(Workspace workspace) {
        db.execute("lock table {0} in share row exclusive mode", credential(workspace));
    }

    private static Table<?> credential(Workspace workspace) {
        return table(name(workspace.schema(), "credential"));
    }
}
