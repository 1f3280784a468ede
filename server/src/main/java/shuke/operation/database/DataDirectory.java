package shuke.operation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory everything of one installation lives in, held by this process alone until {@link #close()}.
 *
 * <p>Having one means: it exists, can be written, is not of a newer program, and no other Shuke works in it. The operating
 * system gives the lock back when the process dies, however it dies.
 */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final DirectoryLock lock;
    private DataVersion version;

    private DataDirectory(Path path, DirectoryLock lock, DataVersion version) {
        this.path = path;
        this.lock = lock;
        this.version = version;
    }

    /** Refuses with {@link StartRefused}, having changed nothing. */
    public static DataDirectory open(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            create(path);
            var found = DataVersion.read(path);
            var lock = DirectoryLock.take(path);
            var version = found.orElseGet(DataVersion::fresh);
            if (found.isEmpty()) {
                version.write(path);
            }
            return new DataDirectory(path, lock, version);
        } catch (IOException refused) {
            throw new StartRefused(refused, StartRefused.Reason.NOT_WRITABLE, path, refused.getMessage());
        }
    }

    /** Absolute. */
    public Path path() {
        return path;
    }

    /** Whole or not at all, and never readable by others. */
    public void writePrivately(String name, String text) {
        try {
            var draft = path.resolve(name + ".new");
            Credentials.writePrivately(draft, text);
            Files.move(draft, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    DataVersion version() {
        return version;
    }

    void databaseIsOf(int major) throws IOException {
        version = version.withPostgres(major);
        version.write(path);
    }

    @Override
    public void close() {
        lock.release();
    }

    private static void create(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new StartRefused(StartRefused.Reason.NOT_A_DIRECTORY, path);
        }
        if (!Files.exists(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
        if (!Files.isWritable(path)) {
            throw new StartRefused(StartRefused.Reason.NOT_WRITABLE, path, System.getProperty("user.name"));
        }
    }
}
