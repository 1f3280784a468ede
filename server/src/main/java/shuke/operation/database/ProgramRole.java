package shuke.operation.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The role and the database the program works with. It owns its database and is not a superuser: superusers pass by row-level
 * security, and a hole in the program must not become a hole in the machine.
 */
record ProgramRole(Endpoint administrator, String password) {
    static final String NAME = "shuke";

    private static final String KEPT_FROM_OTHERS = """
            do $$
            declare
                kept record;
            begin
                for kept in select p.oid::regprocedure as name from pg_proc p
                             where p.pronamespace = 'pg_catalog'::regnamespace and has_function_privilege('public', p.oid, 'execute')
                               and p.proname ~ '^(lo_|loread$|lowrite$|pg_advisory_|pg_try_advisory_|pg_notify$)'
                loop
                    execute format('revoke execute on function %s from public', kept.name);
                    execute format('grant execute on function %s to %I, %I', kept.name, 'shuke', 'shuke_log');
                end loop;
            end $$
            """;

    void ensure() throws SQLException {
        try (var connection = connect(administrator.url());
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
                statement.execute("create role " + NAME + " login password '" + password + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
                statement.execute("create database " + NAME + " owner " + NAME);
            }
        }
        try (var connection = connect(administrator.url().replaceFirst("/postgres$", "/" + NAME));
                var statement = connection.createStatement()) {
            letPoliciesUseIndexes(statement);
            LogHome.installFor(connection, NAME);
        }
    }

    /**
     * For roles of BI tools: the program may make them, and what PostgreSQL allows everybody is kept from them. That is temporary tables, large
     * objects, and locks and messages of the program's own kind.
     */
    void letInOthers() throws SQLException {
        try (var connection = connect(administrator.url());
                var statement = connection.createStatement()) {
            statement.execute("alter role " + NAME + " createrole");
        }
        try (var connection = connect(administrator.url().replaceFirst("/postgres$", "/" + NAME));
                var statement = connection.createStatement()) {
            statement.execute("revoke temporary on database " + NAME + " from public");
            statement.execute(KEPT_FROM_OTHERS);
        }
    }

    /** Under a row policy PostgreSQL pushes only leak-proof operators into an index; array containment is not declared so. */
    private static void letPoliciesUseIndexes(Statement statement) throws SQLException {
        var declared =
                "select 1 from pg_proc where oid = 'arraycontains(anyarray,anyarray)'::regprocedure and proleakproof";
        if (!exists(statement, declared)) {
            statement.execute("alter function arraycontains(anyarray, anyarray) leakproof");
            statement.execute("alter function arrayoverlap(anyarray, anyarray) leakproof");
        }
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, administrator.user(), administrator.password());
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
