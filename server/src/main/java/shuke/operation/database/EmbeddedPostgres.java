package shuke.operation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A PostgreSQL of our own, running in the {@code database} directory of a {@link DataDirectory} until {@link #close()}.
 *
 * <p>It listens on a free port of 127.0.0.1 only, asks everybody for a password, and keeps its data between starts. Whatever a
 * killed predecessor left is stopped or cleared first; what was acknowledged before the kill is still there.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final PostgresServer server;
    private final Endpoint endpoint;
    private final int port;
    private final Tuning tuning;

    private EmbeddedPostgres(PostgresServer server, Endpoint endpoint, int port, Tuning tuning) {
        this.server = server;
        this.endpoint = endpoint;
        this.port = port;
        this.tuning = tuning;
    }

    /** As {@link #start(DataDirectory, Path, Tuning, Optional)}, for nobody but the program. */
    public static EmbeddedPostgres start(DataDirectory directory, Path cache, Tuning tuning) {
        return start(directory, cache, tuning, Optional.empty());
    }

    /**
     * Refuses with {@link StartRefused}, having changed nothing, if the files are damaged or of another PostgreSQL.
     *
     * @param cache where PostgreSQL's programs are unpacked, once for all data directories of this machine
     * @param door where it also listens to BI tools
     */
    static EmbeddedPostgres start(DataDirectory directory, Path cache, Tuning tuning, Optional<Door> door) {
        try {
            var cluster = cluster(directory, cache);
            prepare(cluster, directory, tuning);
            var opened = door.isPresent() ? door.get().open(cluster, tuning) : tuning;
            return start(cluster, directory, opened, door);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The program's own sign-in: owner of its database, no superuser. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** Until it is closed, a database that dies is started again. To be closed before this. */
    PostgresWatch watch() {
        return PostgresWatch.over(server, port, tuning.settings());
    }

    /** Writes everything to disk and ends; nothing needs recovery afterwards. */
    @Override
    public void close() {
        server.stop();
    }

    private static Cluster cluster(DataDirectory directory, Path cache) {
        var home = directory.path().resolve("database");
        var account = PostgresAccount.forFilesIn(home);
        // Another account can rarely look into the home of whoever started the program.
        var binaries = PostgresBinaries.unpackedIn(account.isSwitched() ? Path.of("/var/cache/shuke") : cache);
        return new Cluster(home, binaries, account);
    }

    private static void prepare(Cluster cluster, DataDirectory directory, Tuning tuning) throws IOException {
        if (cluster.exists()) {
            var complaint = cluster.complaint();
            if (complaint.isPresent()) {
                throw complaint.get();
            }
        } else if (directory.version().postgres().isPresent()) {
            throw new StartRefused(StartRefused.Reason.DAMAGED, directory.path(), cluster.home() + " ?");
        } else {
            cluster.account().letThrough(directory.path());
            cluster.create(tuning.durable());
        }
        cluster.account().own(cluster.home());
    }

    private static EmbeddedPostgres start(Cluster cluster, DataDirectory directory, Tuning tuning, Optional<Door> door)
            throws IOException {
        var server = new PostgresServer(cluster);
        var leftovers = new Leftovers(cluster.files());
        if (leftovers.hasServer()) {
            server.stop();
        }
        leftovers.clear();
        var port =
                door.isPresent() ? server.start(door.get().port(), tuning.settings()) : server.start(tuning.settings());
        try {
            var role = new ProgramRole(
                    cluster.administrator(port), cluster.program(port).password());
            role.ensure();
            if (door.isPresent()) role.letInOthers();
            directory.databaseIsOf(PostgresBinaries.MAJOR);
            return new EmbeddedPostgres(server, cluster.program(port), port, tuning);
        } catch (SQLException refused) {
            server.stop();
            throw new StartRefused(
                    refused, StartRefused.Reason.START_FAILED, directory.path(), String.valueOf(refused.getMessage()));
        }
    }
}
