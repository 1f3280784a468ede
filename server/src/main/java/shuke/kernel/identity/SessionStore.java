package shuke.kernel.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Client;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.sql.RenderedQuery;

/** Open sessions, by the hash of their secret. */
@Repository
class SessionStore {
    private static final Field<byte[]> TOKEN_HASH = field(name("s", "token_hash"), SQLDataType.BLOB);
    private static final Field<UUID> USER_ID = field(name("s", "user_id"), SQLDataType.UUID);
    private static final Field<Instant> CREATED_AT = field(name("s", "created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> LAST_SEEN_AT = field(name("s", "last_seen_at"), SQLDataType.INSTANT);
    private static final Field<Instant> EXPIRES_AT = field(name("s", "expires_at"), SQLDataType.INSTANT);
    private static final Field<String> ADDRESS = field(name("s", "address"), SQLDataType.VARCHAR);
    private static final Field<String> MEANS = field(name("s", "means"), SQLDataType.VARCHAR);
    private static final Field<String> AGENT = field(name("s", "agent"), SQLDataType.VARCHAR);

    private static final Param<byte[]> HASH = param("hash", SQLDataType.BLOB);
    private static final Param<Instant> NOW = param("now", SQLDataType.INSTANT);

    private final DSLContext db;
    private final Organisation organisation;
    private final Map<Workspace, RenderedQuery> finding = new ConcurrentHashMap<>();

    SessionStore(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    record Found(Person person, Instant createdAt, Instant lastSeenAt) {}

    Optional<Found> find(Workspace workspace, byte[] hash, Instant now) {
        return finding.computeIfAbsent(workspace, this::finding)
                .with(db, Map.of("hash", hash, "now", now))
                .fetchOptional(row -> new Found(
                        PersonColumns.person(row, organisation.current(workspace)),
                        row.get(CREATED_AT),
                        row.get(LAST_SEEN_AT)));
    }

    private RenderedQuery finding(Workspace workspace) {
        var columns = new ArrayList<Field<?>>(PersonColumns.ALL);
        columns.add(CREATED_AT);
        columns.add(LAST_SEEN_AT);
        return RenderedQuery.of(
                db.configuration(),
                db.select(columns)
                        .from(sessions(workspace))
                        .join(PersonColumns.people(workspace))
                        .on(PersonColumns.ID.eq(USER_ID))
                        .where(TOKEN_HASH.eq(HASH))
                        .and(EXPIRES_AT.gt(NOW))
                        .and(PersonColumns.MAY_SIGN_IN));
    }

    void open(Workspace workspace, byte[] hash, UUID user, Means means, Client client, Instant now, Instant until) {
        db.insertInto(sessions(workspace))
                .set(TOKEN_HASH, hash)
                .set(USER_ID, user)
                .set(CREATED_AT, now)
                .set(LAST_SEEN_AT, now)
                .set(EXPIRES_AT, until)
                .set(ADDRESS, client.address())
                .set(AGENT, client.agent())
                .set(MEANS, means.text())
                .execute();
    }

    void seen(Workspace workspace, byte[] hash, Instant now, Instant until) {
        db.update(sessions(workspace))
                .set(LAST_SEEN_AT, now)
                .set(EXPIRES_AT, until)
                .where(TOKEN_HASH.eq(hash))
                .execute();
    }

    void close(Workspace workspace, byte[] hash) {
        db.deleteFrom(sessions(workspace)).where(TOKEN_HASH.eq(hash)).execute();
    }

    /** @return how many there were; a sign-in that has only begun is none yet, and ends too */
    int closeAll(Workspace workspace, UUID user) {
        db.execute("delete from %s.pending_sign_in where user_id = ?".formatted(workspace.schema()), user);
        return db.deleteFrom(sessions(workspace)).where(USER_ID.eq(user)).execute();
    }

    void closeExpired(Workspace workspace, Instant now) {
        db.deleteFrom(sessions(workspace)).where(EXPIRES_AT.le(now)).execute();
    }

    private static Table<?> sessions(Workspace workspace) {
        return table(name(workspace.schema(), "session")).as(name("s"));
    }
}
