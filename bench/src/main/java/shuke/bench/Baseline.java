package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies of the contacts that the database alone is measured with: one with the indexes of the original, one with none, and one in
 * clear text, with the indexes that somebody would give it who has nothing to hide.
 */
record Baseline(Raw raw, Processes processes) {
    static final String INDEXED = "bench.contact";
    static final String BARE = "bench.contact_bare";
    static final String CLEAR = "bench.contact_clear";
    private static final String ORIGINAL = "ws_main.contact";

    boolean exists() throws SQLException {
        return raw.number("select count(*) from pg_tables where schemaname = 'bench'") == 3;
    }

    /** Fills both by COPY, the fastest way in that there is, and tells how fast. */
    List<Result> fill(Sample sample) throws IOException, SQLException {
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
        clear(sample, file);
        raw.run("vacuum analyze " + BARE, "vacuum analyze " + INDEXED, "vacuum analyze " + CLEAR);
        return results;
    }

    /** Made from the sample again, whatever the program keeps of it. */
    private void clear(Sample sample, Path file) throws IOException, SQLException {
        CsvFile.write(file, sample.contacts(), sample::contact);
        var cells = sample.contact(0).keySet();
        var columns = cells.stream().map(cell -> '"' + cell + "\" text").collect(Collectors.joining(", "));
        raw.run(
                "create table bench.cells (" + columns + ")",
                "copy bench.cells from '" + file + "' csv header",
                "create table " + CLEAR
                        + " as select c.id, c.deleted_at, c.created_at, c.updated_at, c.version, c.account,"
                        + " c.owner, s.name, s.title, s.department, s.email, s.mobile, s.source,"
                        + " s.\"lifecycleStage\" as lifecycle_stage, s.\"address.city\" as city, s.birthday,"
                        + " s.\"externalId\" as external_id"
                        + " from bench.cells s join " + ORIGINAL + " c on c.external_id = s.\"externalId\"",
                "drop table bench.cells",
                "alter table " + CLEAR + " add primary key (id)",
                "create index on " + CLEAR + " (name nulls first, id) where deleted_at is null",
                "create index on " + CLEAR + " (owner, name nulls first, id) where deleted_at is null",
                "create index on " + CLEAR + " (email)",
                "create unique index on " + CLEAR + " (external_id)",
                "create index on " + CLEAR + " using gin (name gin_trgm_ops, mobile gin_trgm_ops)");
        Files.delete(file);
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
