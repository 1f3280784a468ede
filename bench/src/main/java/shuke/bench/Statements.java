package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts the SQL statements that the program sends for one request, as the database itself counts them. */
record Statements(Raw raw) {
    private static final int REQUESTS = 20;
    private static final Map<Scenario, Double> TARGETS =
            Map.of(Scenario.READ, 2.0, Scenario.LIST, 2.0, Scenario.CREATE, 4.0);
    private static final Set<String> AROUND = Set.of("begin", "commit", "rollback", "set", "reset", "savepoint");

    /** Makes the database of a stopped program count from its next start on. */
    static void prepare(Path data) throws IOException {
        var own = data.resolve("database/own.conf");
        Files.writeString(own, "shared_preload_libraries = 'pg_stat_statements'\npg_stat_statements.max = 5000\n");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-r--r--"));
    }

    /** By kind of request: the statements without those that begin and end a transaction. */
    List<Result> count(List<Trial> trials, Map<String, List<String>> texts)
            throws IOException, SQLException, InterruptedException {
        raw.run("create extension if not exists pg_stat_statements");
        var results = new ArrayList<Result>();
        for (var trial : trials) {
            var client = trial.program().open(0);
            for (var warm = 0; warm < REQUESTS; warm++) {
                client.request();
            }
            raw.run("select pg_stat_statements_reset()");
            for (var request = 0; request < REQUESTS; request++) {
                client.request();
            }
            client.close();
            var found = found();
            texts.put(trial.words(), List.copyOf(found.keySet()));
            var number =
                    found.values().stream().mapToDouble(Double::doubleValue).sum();
            results.add(new Result.Fact(
                    Scenario.STATEMENTS,
                    trial.words(),
                    number,
                    "statements",
                    TARGETS.get(trial.scenario()),
                    false,
                    null));
        }
        return results;
    }

    /** What runs by itself now and then does not come with every request, and is left out. */
    private Map<String, Double> found() throws SQLException {
        var sql = "select query, calls from pg_stat_statements s join pg_roles r on r.oid = s.userid"
                + " where rolname <> 'postgres' and calls >= " + REQUESTS + " order by query";
        var found = new LinkedHashMap<String, Double>();
        try (var connection = raw.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                var first = rows.getString(1).strip().split("[\\s;]", 2)[0].toLowerCase(Locale.ROOT);
                if (!AROUND.contains(first)) {
                    found.put(rows.getString(1), rows.getDouble(2) / REQUESTS);
                }
            }
        }
        return found;
    }
}
