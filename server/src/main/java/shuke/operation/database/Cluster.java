package shuke.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one embedded database: PostgreSQL's own directory, its log and the passwords, all below one directory that
 * appears whole or not at all.
 */
record Cluster(Path home, PostgresBinaries binaries, PostgresAccount account) {
    private static final String ADMINISTRATOR = "postgres";

    Path files() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("log");
    }

    boolean exists() {
        return Files.exists(home);
    }

    /** Says what is wrong with the files, if anything, without starting or changing them. */
    Optional<StartRefused> complaint() {
        try {
            var major = Integer.parseInt(
                    Files.readString(files().resolve("PG_VERSION")).strip());
            if (major != PostgresBinaries.MAJOR) {
                return Optional.of(otherVersion(major));
            }
            Credentials.read(home);
            Files.size(files().resolve("global/pg_control"));
            return Optional.empty();
        } catch (IOException | NumberFormatException missing) {
            return Optional.of(
                    new StartRefused(missing, StartRefused.Reason.DAMAGED, home.getParent(), missing.getMessage()));
        }
    }

    private StartRefused otherVersion(int major) {
        var reason = major > PostgresBinaries.MAJOR
                ? StartRefused.Reason.NEWER_POSTGRES
                : StartRefused.Reason.OLDER_POSTGRES;
        return new StartRefused(reason, home.getParent(), major, PostgresBinaries.MAJOR);
    }

    /** Made beside and renamed: a crash in the middle leaves nothing that looks like a database. */
    void create(boolean durable) throws IOException {
        var draft = new Cluster(home.resolveSibling(home.getFileName() + ".new"), binaries, account);
        Trees.delete(draft.home());
        Files.createDirectories(draft.log());
        var credentials = Credentials.random();
        credentials.write(draft.home());
        var password = draft.home().resolve("password");
        Credentials.writePrivately(password, credentials.administrator());
        account.own(draft.home());
        draft.initialise(password, durable);
        Files.delete(password);
        Files.move(draft.home(), home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path password, boolean durable) {
        var words = new ArrayList<>(List.of(binaries.program("initdb").toString(), "--pgdata=" + files()));
        words.addAll(List.of("--username=" + ADMINISTRATOR, "--pwfile=" + password, "--auth=scram-sha-256"));
        words.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        words.addAll(List.of("--data-checksums", durable ? "--sync-method=fsync" : "--no-sync"));
        var outcome = account.command(words.toArray(String[]::new)).run();
        if (!outcome.succeeded()) {
            throw new StartRefused(StartRefused.Reason.INIT_FAILED, home, outcome.output());
        }
    }

    Endpoint administrator(int port) throws IOException {
        return endpoint(port, "postgres", ADMINISTRATOR, Credentials.read(home).administrator());
    }

    Endpoint program(int port) throws IOException {
        return endpoint(
                port, ProgramRole.NAME, ProgramRole.NAME, Credentials.read(home).program());
    }

    private static Endpoint endpoint(int port, String database, String user, String password) {
        return new Endpoint("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), user, password);
    }
}
