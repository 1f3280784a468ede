package shuke.kernel.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The file that keys are kept in, readable by its owner only. */
record KeyFile(Path path) {
    /** Beside the data directory and not in it: whoever copies the one has not copied the other. */
    static KeyFile beside(Path data) {
        var directory = data.toAbsolutePath().normalize();
        return new KeyFile(directory.resolveSibling(directory.getFileName() + ".keys"));
    }

    Optional<String> read() throws IOException {
        return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /** Whole or not at all, and there after a crash from here on. */
    void write(String text) throws IOException {
        var draft = path.resolveSibling(path.getFileName() + ".new");
        var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.deleteIfExists(draft);
        try (var out =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyMine)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(path.toAbsolutePath().getParent())) {
            folder.force(true);
        }
    }

    boolean isIn(Path directory) {
        return path.toAbsolutePath()
                .normalize()
                .startsWith(directory.toAbsolutePath().normalize());
    }
}
