package shuke.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processes whose work is counted: the server's and its database's.
 *
 * @param cluster the data directory of PostgreSQL, which names its first process once it runs
 */
record Processes(long server, Path cluster) {
    /** What the server, all that it has started and the database have used so far. */
    Bout.Used used() throws IOException {
        return new Bout.Used(Proc.cpu(server).all(), databaseSeconds());
    }

    /** What the database alone has used so far. */
    Bout.Used database() throws IOException {
        return new Bout.Used(0, databaseSeconds());
    }

    double seconds() throws IOException {
        return Proc.cpu(server).all() + databaseSeconds();
    }

    /** Backends that have ended are in the account of the first process, which waits for them. */
    double databaseSeconds() throws IOException {
        var first = postmaster();
        if (first < 0) {
            return 0;
        }
        var sum = Proc.cpu(first).all();
        for (var child : Proc.children(first)) {
            sum += Proc.cpu(child).own();
        }
        return sum;
    }

    /** Megabytes. */
    double serverMemory() throws IOException {
        return Proc.memory(server);
    }

    /** Megabytes. */
    double databaseMemory() throws IOException {
        var first = postmaster();
        var sum = Proc.memory(first);
        for (var child : Proc.children(first)) {
            sum += Proc.memory(child);
        }
        return sum;
    }

    private long postmaster() throws IOException {
        var file = cluster.resolve("postmaster.pid");
        return Files.exists(file)
                ? Long.parseLong(Files.readAllLines(file).getFirst().strip())
                : -1;
    }
}
