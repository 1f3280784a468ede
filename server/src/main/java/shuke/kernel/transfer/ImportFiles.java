package shuke.kernel.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Keeps the files of imports in the data directory, readable by the program alone. */
@Component
class ImportFiles {
    /** Space that has to be left over, so that an upload never stops the database. */
    private static final long SPARE = 256L << 20;

    private final Path folder;

    ImportFiles(@Value("${shuke.data}") Path data) {
        this.folder = data.resolve("imports");
    }

    Path of(UUID id) {
        return folder.resolve(id.toString()).resolve("file");
    }

    /** Stores an upload so that it survives a crash from here on. */
    Path store(UUID id, InputStream upload) {
        var file = of(id);
        try {
            Files.createDirectories(folder);
            var onlyMine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectory(file.getParent(), onlyMine);
            copy(upload, file);
            try (var directory = FileChannel.open(file.getParent())) {
                directory.force(true);
            }
            return file;
        } catch (IOException unwritable) {
            delete(id);
            throw new UncheckedIOException(unwritable);
        } catch (ProblemException refused) {
            delete(id);
            throw refused;
        }
    }

    private void copy(InputStream upload, Path file) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var chunk = new byte[1 << 20];
            for (var read = upload.readNBytes(chunk, 0, chunk.length);
                    read > 0;
                    read = upload.readNBytes(chunk, 0, chunk.length)) {
                requireSpace(read);
                var bytes = java.nio.ByteBuffer.wrap(chunk, 0, read);
                while (bytes.hasRemaining()) out.write(bytes);
            }
            out.force(true);
        }
    }

    private void requireSpace(long more) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < SPARE + more) {
            throw ProblemException.of(ProblemException.Kind.STORAGE_FULL, Problem.of("importNoSpace"));
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(of(id));
            Files.deleteIfExists(folder.resolve(id.toString()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
