package shuke.operation.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The operating system's lock on one file of the directory; it names the process that holds it. */
final class DirectoryLock {
    /**
     * POSIX locks belong to the process, and closing any channel of the file gives them all back: within this process a
     * second taker must be turned away before it opens the file.
     */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel file;

    private DirectoryLock(Path directory, FileChannel file) {
        this.directory = directory;
        this.file = file;
    }

    static DirectoryLock take(Path path) throws IOException {
        var directory = path.toRealPath();
        if (!TAKEN_HERE.add(directory)) {
            throw inUse(path, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return lock(directory);
        } catch (IOException | StartRefused failed) {
            TAKEN_HERE.remove(directory);
            throw failed;
        }
    }

    private static DirectoryLock lock(Path directory) throws IOException {
        var name = directory.resolve("shuke.lock");
        var file = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (file.tryLock() == null) {
            file.close();
            throw inUse(directory, Files.readString(name).strip());
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DirectoryLock(directory, file);
    }

    void release() {
        try {
            file.close();
        } catch (IOException alreadyGone) {
            System.getLogger(DirectoryLock.class.getName())
                    .log(System.Logger.Level.WARNING, "lock of " + directory, alreadyGone);
        } finally {
            TAKEN_HERE.remove(directory);
        }
    }

    private static StartRefused inUse(Path directory, String process) {
        return new StartRefused(StartRefused.Reason.IN_USE, directory, process);
    }
}
