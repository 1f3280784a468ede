package shuke.kernel.bi;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The roles of PostgreSQL by which BI tools sign in. Each may look at the views in the schema of its own name and owns nothing. What holds for
 * its sessions may be set otherwise by whoever signs in; the keeper therefore ends sessions that go beyond.
 */
@Repository
class LoginStore {
    /** All of them are members of it, by which the embedded database knows them at its door. */
    private static final String GROUP = "shuke_bi";

    private static final int CONNECTIONS = 5;

    private final DSLContext db;

    LoginStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Somebody at work.
     *
     * @param at when she asked for the last time
     */
    record Session(String login, Instant at, @Nullable String from) {}

    /** What PostgreSQL calls the role as which the program works. */
    String program() {
        return db.fetchSingle("select current_user").get(0, String.class);
    }

    /** Whether the program may make roles. */
    boolean mayMake() {
        return db.fetchSingle("select rolcreaterole or rolsuper from pg_roles where rolname = current_user")
                .get(0, boolean.class);
    }

    boolean isThere(String login) {
        return db.fetchSingle("select exists (select 1 from pg_roles where rolname = ?)", login)
                .get(0, boolean.class);
    }

    /**
     * A role with a schema of its name. The program becomes a member of it, as which it may end its sessions.
     *
     * @param verifier SCRAM-SHA-256, as PostgreSQL keeps it
     */
    void make(String login, String verifier, Instant until) {
        var role = DSL.quotedName(login);
        if (!isThere(GROUP)) db.execute("create role " + GROUP + " nologin");
        db.execute("create role %s login inherit connection limit %d password %s valid until %s"
                .formatted(role, CONNECTIONS, DSL.inline(verifier), DSL.inline(until.toString())));
        db.execute("grant %s to %s".formatted(GROUP, role));
        db.execute("grant %s to current_user".formatted(role));
        setting(login, "search_path", "\"" + login + "\"");
        setting(login, "default_transaction_read_only", "on");
        setting(login, "statement_timeout", "'" + Limits.STATEMENT.toSeconds() + "s'");
        setting(login, "idle_in_transaction_session_timeout", "'" + Limits.IDLE_IN_TRANSACTION.toSeconds() + "s'");
        setting(login, "idle_session_timeout", "'" + Limits.IDLE.toSeconds() + "s'");
        setting(login, "jit", "off");
        db.execute("create schema if not exists " + role);
        db.execute("grant usage on schema %s to %s".formatted(role, role));
    }

    private void setting(String login, String name, String value) {
        db.execute("alter role %s set %s = %s".formatted(DSL.quotedName(login), name, value));
    }

    /** The old password is worth nothing at once; sessions that are there go on. */
    void setPassword(String login, String verifier, Instant until) {
        db.execute("alter role %s login password %s valid until %s"
                .formatted(DSL.quotedName(login), DSL.inline(verifier), DSL.inline(until.toString())));
    }

    /** With its sessions, its views and its schema; nothing happens where there is no such role. */
    void remove(String login) {
        var role = DSL.quotedName(login);
        if (isThere(login)) {
            db.execute("alter role %s nologin".formatted(role));
            end("a.usename = ?", login);
        }
        db.execute("drop schema if exists %s cascade".formatted(role));
        db.execute("drop role if exists %s".formatted(role));
    }

    /** Waits for nobody for longer than some seconds, within this transaction. */
    void beImpatient() {
        db.execute("set local lock_timeout = '3s'");
    }

    List<Session> sessions(List<String> logins) {
        return db.fetch("""
                        select usename, max(greatest(query_start, state_change, backend_start)), max(host(client_addr))
                          from pg_stat_activity where usename = any(?) group by usename
                        """, (Object) logins.toArray(String[]::new))
                .map(row -> new Session(
                        row.get(0, String.class),
                        row.get(1, OffsetDateTime.class).toInstant(),
                        row.get(2, String.class)));
    }

    void endSessions(String login) {
        end("a.usename = ?", login);
    }

    /** Ends sessions that ask for longer than they may, that keep a transaction open, or that others wait for. */
    void endBeyond(List<String> logins) {
        var beyond = """
                a.usename = any(?) and (
                    a.state = 'active' and a.query_start < now() - cast(? as interval)
                    or a.state like 'idle in transaction%' and a.state_change < now() - cast(? as interval)
                    or exists (select 1 from pg_stat_activity w
                                where w.usename = current_user and w.wait_event_type = 'Lock' and a.pid = any(pg_blocking_pids(w.pid))))
                """;
        end(
                beyond,
                logins.toArray(String[]::new),
                seconds(Limits.STATEMENT.plus(Limits.GRACE)),
                seconds(Limits.IDLE_IN_TRANSACTION.plus(Limits.GRACE)));
    }

    /** Waits until they are gone, for some seconds. */
    private void end(String which, Object... values) {
        db.fetch("select pg_terminate_backend(a.pid, 5000) from pg_stat_activity a where " + which, values);
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + " seconds";
    }

    /** How long sessions may take. */
    static final class Limits {
        static final Duration STATEMENT = Duration.ofMinutes(5);
        static final Duration IDLE_IN_TRANSACTION = Duration.ofMinutes(1);
        static final Duration IDLE = Duration.ofHours(1);
        static final Duration GRACE = Duration.ofSeconds(10);

        private Limits() {}
    }
}
