package shuke.kernel.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
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

    private final DSLContext db;
    private final Organisation organisation;

    CredentialStore(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

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

    void put(Workspace workspace, UUID user, String hash, Instant now) {
        db.insertInto(credential(workspace))
                .set(USER_ID, user)
                .set(PASSWORD_HASH, hash)
                .set(CHANGED_AT, now)
                .onConflict(USER_ID)
                .doUpdate()
                .set(PASSWORD_HASH, hash)
                .set(CHANGED_AT, now)
                .execute();
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
