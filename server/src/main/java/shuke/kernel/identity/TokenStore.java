package shuke.kernel.identity;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.sql.RenderedQuery;

/** Tokens, by the hash of their secret. */
@Repository
class TokenStore {
    private static final Field<UUID> ID = field(name("t", "id"), SQLDataType.UUID);
    private static final Field<String> NAME = field(name("t", "name"), SQLDataType.VARCHAR);
    private static final Field<byte[]> TOKEN_HASH = field(name("t", "token_hash"), SQLDataType.BLOB);
    private static final Field<UUID> USER_ID = field(name("t", "user_id"), SQLDataType.UUID);
    private static final Field<String[]> SCOPES = field(name("t", "scopes"), SQLDataType.VARCHAR.getArrayDataType());
    private static final Field<Instant> CREATED_AT = field(name("t", "created_at"), SQLDataType.INSTANT);
    private static final Field<Instant> EXPIRES_AT = field(name("t", "expires_at"), SQLDataType.INSTANT);
    private static final Field<Instant> LAST_USED_AT = field(name("t", "last_used_at"), SQLDataType.INSTANT);
    private static final Field<String> LAST_USED_FROM = field(name("t", "last_used_from"), SQLDataType.VARCHAR);
    private static final List<Field<?>> REST =
            List.of(USER_ID, SCOPES, CREATED_AT, EXPIRES_AT, LAST_USED_AT, LAST_USED_FROM);
    /** As it is called beside a person, who has an id and a name too. */
    private static final Field<UUID> TOKEN_ID = ID.as("token_id");

    private static final Field<String> TOKEN_NAME = NAME.as("token_name");

    private static final Param<byte[]> HASH = param("hash", SQLDataType.BLOB);
    private static final Param<Instant> NOW = param("now", SQLDataType.INSTANT);

    private final DSLContext db;
    private final Organisation organisation;
    private final Map<Workspace, RenderedQuery> finding = new ConcurrentHashMap<>();

    TokenStore(DSLContext db, Organisation organisation) {
        this.db = db;
        this.organisation = organisation;
    }

    record Found(Token token, Person person) {}

    Optional<Found> find(Workspace workspace, byte[] hash, Instant now) {
        return finding.computeIfAbsent(workspace, this::finding)
                .with(db, Map.of("hash", hash, "now", now))
                .fetchOptional(row -> new Found(
                        token(row, TOKEN_ID, TOKEN_NAME), PersonColumns.person(row, organisation.current(workspace))));
    }

    private RenderedQuery finding(Workspace workspace) {
        var columns = new ArrayList<Field<?>>(PersonColumns.ALL);
        columns.addAll(with(TOKEN_ID, TOKEN_NAME));
        return RenderedQuery.of(
                db.configuration(),
                db.select(columns)
                        .from(tokens(workspace))
                        .join(PersonColumns.people(workspace))
                        .on(PersonColumns.ID.eq(USER_ID))
                        .where(TOKEN_HASH.eq(HASH))
                        .and(EXPIRES_AT.isNull().or(EXPIRES_AT.gt(NOW)))
                        .and(PersonColumns.MAY_SIGN_IN));
    }

    List<Token> ofUser(Workspace workspace, UUID user) {
        return db.select(with(ID, NAME))
                .from(tokens(workspace))
                .where(USER_ID.eq(user))
                .orderBy(CREATED_AT, ID)
                .fetch(row -> token(row, ID, NAME));
    }

    List<Token> all(Workspace workspace) {
        return db.select(with(ID, NAME))
                .from(tokens(workspace))
                .orderBy(CREATED_AT, ID)
                .fetch(row -> token(row, ID, NAME));
    }

    void add(Workspace workspace, Token token, byte[] hash) {
        db.insertInto(tokens(workspace))
                .set(ID, token.id())
                .set(NAME, token.name())
                .set(TOKEN_HASH, hash)
                .set(USER_ID, token.user())
                .set(SCOPES, token.mandate().texts().toArray(String[]::new))
                .set(CREATED_AT, token.createdAt())
                .set(EXPIRES_AT, token.expiresAt())
                .execute();
    }

    void used(Workspace workspace, UUID id, Instant now, String address) {
        db.update(tokens(workspace))
                .set(LAST_USED_AT, now)
                .set(LAST_USED_FROM, address)
                .where(ID.eq(id))
                .execute();
    }

    /** @param user whose token it must be; null for anybody's */
    boolean remove(Workspace workspace, UUID id, @Nullable UUID user) {
        var mine = user == null ? trueCondition() : USER_ID.eq(user);
        return db.deleteFrom(tokens(workspace)).where(ID.eq(id)).and(mine).execute() > 0;
    }

    private static List<Field<?>> with(Field<UUID> id, Field<String> name) {
        var columns = new ArrayList<Field<?>>(List.of(id, name));
        columns.addAll(REST);
        return columns;
    }

    private static Token token(Record row, Field<UUID> id, Field<String> name) {
        return new Token(
                row.get(id),
                row.get(name),
                row.get(USER_ID),
                Mandate.read(List.of(row.get(SCOPES))),
                row.get(CREATED_AT),
                row.get(EXPIRES_AT),
                row.get(LAST_USED_AT),
                row.get(LAST_USED_FROM));
    }

    private static Table<?> tokens(Workspace workspace) {
        return table(name(workspace.schema(), "token")).as(name("t"));
    }
}
