package shuke.operation.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Where the logs of the workspaces live: functions that make their tables and are the only way to cut them. On the embedded
 * server they belong to a role that cannot sign in and that the program's role is no member of.
 */
final class LogHome {
    /** Owner of the logs on the embedded server. */
    static final String OWNER = "shuke_log";

    private static final long LOCK = 0x5368_756B_654C_6F67L; // "ShukeLog": of several programs one installs

    private LogHome() {}

    /** On our own server, by its administrator. */
    static void installFor(Connection administrator, String program) throws SQLException {
        try (var statement = administrator.createStatement()) {
            ensureOwner(statement);
            statement.execute("set role " + OWNER);
            install(statement);
            statement.execute("grant usage on schema shuke_log to " + program);
            statement.execute("grant execute on all functions in schema shuke_log to " + program);
            statement.execute("reset role");
        }
    }

    /** On a server of others, where the program has one role and no more. */
    static void install(Connection program) throws SQLException {
        try (var statement = program.createStatement()) {
            install(statement);
        }
    }

    private static void ensureOwner(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from pg_roles where rolname = '" + OWNER + "'")) {
            if (rows.next()) return;
        }
        statement.execute("create role " + OWNER + " nologin");
        statement.execute("grant create on database " + ProgramRole.NAME + " to " + OWNER);
    }

    /** Nothing where this very version is there already, which its print tells. */
    private static void install(Statement statement) throws SQLException {
        var script = script();
        var print = print(script);
        if (isThere(statement, print)) return;
        statement.execute("begin");
        statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        statement.execute(script);
        statement.execute("comment on schema shuke_log is '" + print + "'");
        statement.execute("commit");
    }

    private static boolean isThere(Statement statement, String print) throws SQLException {
        var asked = "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'shuke_log'";
        try (var rows = statement.executeQuery(asked)) {
            return rows.next() && print.equals(rows.getString(1));
        }
    }

    private static String script() {
        try (InputStream in = LogHome.class.getResourceAsStream("log.sql")) {
            if (in == null) throw new IllegalStateException("log.sql is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String print(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException noSha) {
            throw new IllegalStateException(noSha);
        }
    }
}
