package shuke.kernel.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.function.Consumer;

/** Sealed bytes in a folder of this machine, or one that several machines share. */
record FolderStorage(Path folder) implements FileStorage {
    @Override
    public void keep(Place place, Path draft) throws IOException {
        var file = file(place);
        var parent = Objects.requireNonNull(file.getParent());
        makeFolders(parent);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        force(parent);
    }

    /** The folder is made with the first bytes. */
    @Override
    public void reach() {}

    /** A new folder is as lasting as its entry in the one above. */
    private void makeFolders(Path wanted) throws IOException {
        if (Files.isDirectory(wanted)) {
            return;
        }
        var above = Objects.requireNonNull(wanted.toAbsolutePath().getParent());
        if (!wanted.equals(folder)) {
            makeFolders(above);
        }
        Files.createDirectories(
                wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        force(above);
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory)) {
            channel.force(true);
        }
    }

    @Override
    public SeekableByteChannel open(Place place) throws IOException {
        return FileChannel.open(file(place));
    }

    @Override
    public void remove(Place place) throws IOException {
        Files.deleteIfExists(file(place));
    }

    @Override
    public void each(Consumer<Stored> visitor) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                var since = attributes.lastModifiedTime().toInstant();
                Place.at(folder.relativize(file).toString().replace('\\', '/'))
                        .ifPresent(place -> visitor.accept(new Stored(place, since)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path file(Place place) {
        return folder.resolve(place.path());
    }
}
