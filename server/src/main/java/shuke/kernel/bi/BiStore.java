package shuke.kernel.bi;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;

/** The table {@code bi_access}. */
@Repository
class BiStore {
    private final DSLContext db;

    BiStore(DSLContext db) {
        this.db = db;
    }

    /** In the order in which they were made, without those that are on their way out. */
    List<BiAccess> all(Workspace workspace) {
        return db.fetch("select * from %s.bi_access where not is_over order by made_at, id"
                        .formatted(workspace.schema()))
                .map(BiStore::access);
    }

    /** Whether there is any in a workspace that nobody may have come to yet. */
    boolean hasAny(Workspace workspace) {
        var table = workspace.schema() + ".bi_access";
        var isThere = db.fetchSingle("select to_regclass(?) is not null", table).get(0, boolean.class);
        return isThere
                && db.fetchSingle("select exists (select 1 from " + table + ")").get(0, boolean.class);
    }

    /** Whoever else wants it waits until this transaction is over. */
    Optional<BiAccess> lock(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.bi_access where id = ? and not is_over for update"
                                .formatted(workspace.schema()),
                        id)
                .map(BiStore::access);
    }

    /** As {@link #lock}, of any; empty also while another node is at it. */
    Optional<BiAccess> claim(Workspace workspace, UUID id) {
        return db.fetchOptional(
                        "select * from %s.bi_access where id = ? for update skip locked".formatted(workspace.schema()),
                        id)
                .map(BiStore::access);
    }

    void add(Workspace workspace, BiAccess access) {
        db.execute(
                """
                insert into %s.bi_access (id, login, person, name, language, expires_at, made_at, made_by, follows)
                values (?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz), ?, '')
                """.formatted(workspace.schema()),
                access.id(),
                access.login(),
                access.person(),
                access.name(),
                access.language().toLanguageTag(),
                at(access.expiresAt()),
                at(access.madeAt()),
                access.madeBy());
    }

    void putOff(Workspace workspace, UUID id, Instant until) {
        db.execute(
                "update %s.bi_access set expires_at = cast(? as timestamptz) where id = ?"
                        .formatted(workspace.schema()),
                at(until),
                id);
    }

    /** That there were views, whose schema is gone. */
    void forgetViews(Workspace workspace, UUID id) {
        db.execute("delete from %s.bi_table where access = ?".formatted(workspace.schema()), id);
    }

    void remove(Workspace workspace, UUID id) {
        db.execute("delete from %s.bi_access where id = ?".formatted(workspace.schema()), id);
    }

    /** Those of somebody end; nothing is told to them from now on. @return which they were */
    List<UUID> end(Workspace workspace, UUID person) {
        return db.fetch(
                        "update %s.bi_access set is_over = true where person = ? and not is_over returning id"
                                .formatted(workspace.schema()),
                        person)
                .map(row -> row.get(0, UUID.class));
    }

    /** Those that ended, whose roles are still there. */
    List<UUID> ended(Workspace workspace) {
        return db.fetch("select id from %s.bi_access where is_over".formatted(workspace.schema()))
                .map(row -> row.get(0, UUID.class));
    }

    /**
     * Those whose views no longer follow rights or model, or which know of a day that may be over.
     *
     * @param fresh for how long a statement is good that knows what day it is
     */
    List<UUID> behind(Workspace workspace, Duration fresh) {
        return db.fetch("""
                        select a.id from %1$s.bi_access a
                         where not a.is_over and a.expires_at > now()
                           and (a.follows <> %1$s.bi_follows(a.person) or exists (
                               select 1 from %1$s.bi_table t
                                where t.access = a.id and not t.is_stable and t.made_at < now() - cast(? as interval)))
                        """.formatted(workspace.schema()), fresh.toSeconds() + " seconds")
                .map(row -> row.get(0, UUID.class));
    }

    void used(Workspace workspace, String login, Instant at, @Nullable String from) {
        db.execute("""
                update %s.bi_access set last_used_at = cast(? as timestamptz), last_used_from = ?
                 where login = ? and (last_used_at is null or last_used_at < cast(? as timestamptz))
                """.formatted(workspace.schema()), at(at), from, login, at(at));
    }

    private static BiAccess access(Record row) {
        return new BiAccess(
                row.get("id", UUID.class),
                row.get("login", String.class),
                row.get("person", UUID.class),
                row.get("name", String.class),
                Locale.forLanguageTag(row.get("language", String.class)),
                instant(row, "expires_at"),
                instant(row, "made_at"),
                row.get("made_by", UUID.class),
                row.get("last_used_at") == null ? null : instant(row, "last_used_at"),
                row.get("last_used_from", String.class));
    }

    private static Instant instant(Record row, String column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
