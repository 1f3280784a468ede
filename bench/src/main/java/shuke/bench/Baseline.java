package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Copies of the contacts that the database alone is measured with: one with the indexes of the original, one with none. */
record Baseline(Raw raw, Processes processes) {
    static final String INDEXED = "bench.contact";
    static final String BARE = "bench.contact_bare";
    private static final String ORIGINAL = "ws_main.contact";

    boolean exists() throws SQLException {
        return raw.number("select count(*) from pg_tables where schemaname = 'bench'") == 2;
    }

    /** Fills both by COPY, the fastest way in that there is, and tells how fast. */
    List<Result> fill() throws IOException, SQLException {
        raw.run(
                "drop schema if exists bench cascade",
                "create schema bench",
                "create extension if not exists pg_trgm",
                "create table " + INDEXED + " (like " + ORIGINAL
                        + " including defaults including constraints including indexes)",
                "create table " + BARE + " (like " + ORIGINAL + " including defaults)");
        // A file of the database's own directory, which it may write whatever account it runs under.
        var file = processes.cluster().resolve("bench.copy");
        raw.run("copy " + ORIGINAL + " to '" + file + "'");
        var results = new ArrayList<Result>();
        results.addAll(copy(file, BARE, "COPY without indexes"));
        results.addAll(copy(file, INDEXED, "COPY with the same indexes"));
        Files.delete(file);
        raw.run("create index on " + BARE + " using gin (name gin_trgm_ops)", "vacuum analyze " + BARE);
        raw.run("vacuum analyze " + INDEXED);
        return results;
    }

    /** Megabytes of the database's shared buffers that hold these copies. */
    double buffered() throws SQLException {
        raw.run("create extension if not exists pg_buffercache");
        var pages = raw.number("select count(*) from pg_buffercache b join pg_class c"
                + " on b.relfilenode = pg_relation_filenode(c.oid) join pg_namespace n on n.oid = c.relnamespace"
                + " join pg_database d on d.oid = b.reldatabase"
                + " where n.nspname = 'bench' and d.datname = current_database()");
        return pages * 8 / 1024.0;
    }

    private List<Result> copy(Path file, String table, String words) throws IOException, SQLException {
        var cpu = processes.databaseSeconds();
        var began = System.nanoTime();
        raw.run("copy " + table + " from '" + file + "'");
        var seconds = (System.nanoTime() - began) / 1e9;
        var work = processes.databaseSeconds() - cpu;
        var rows = raw.number("select count(*) from " + table);
        return List.of(
                Result.Fact.plain(Scenario.IMPORT, "raw PostgreSQL: " + words, rows / seconds, "rows/s"),
                Result.Fact.plain(Scenario.IMPORT, "raw PostgreSQL: " + words, 1000 * work / rows, "CPU-ms/row"));
    }
}
