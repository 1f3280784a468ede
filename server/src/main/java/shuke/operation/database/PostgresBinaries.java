package shuke.operation.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, unpacked once into a cache directory and shared by every data directory of the machine. */
record PostgresBinaries(Path home) {
    /** The major version of the binaries on the class path, and with it of the data directories they can open. */
    static final int MAJOR = 18;

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpackedIn(Path cache) {
        var archive = archive();
        try {
            var home = cache.resolve(name(archive));
            if (!Files.exists(home)) {
                unpackAside(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL archive() {
        var architecture = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        var found = PostgresBinaries.class.getResource("/postgres-linux-" + architecture + ".txz");
        if (found == null || !System.getProperty("os.name").equals("Linux")) {
            throw new StartRefused(
                    StartRefused.Reason.NO_BINARIES,
                    System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        }
        return found;
    }

    /** The checksum is part of the name, so a new release of the binaries never runs from the old one's directory. */
    private static String name(URL archive) throws IOException {
        var connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return "postgres-%d-%08x".formatted(MAJOR, jar.getJarEntry().getCrc());
        }
        return "postgres-%d-%d".formatted(MAJOR, connection.getContentLengthLong());
    }

    /** Unpacks beside and renames, so that nobody ever sees half of it; whoever renames second throws his away. */
    private static void unpackAside(URL archive, Path home) throws IOException {
        var cache = Files.createDirectories(home.toAbsolutePath().getParent());
        var aside = Files.createTempDirectory(cache, "unpacking-");
        try {
            try (var packed = archive.openStream()) {
                unpack(packed, aside);
            }
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException lost) {
            if (!Files.exists(home)) {
                throw lost;
            }
        } finally {
            Trees.delete(aside);
        }
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        var unzipped = new XZCompressorInputStream(new BufferedInputStream(packed));
        try (var entries = new TarArchiveInputStream(new BufferedInputStream(unzipped, 1 << 16))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (file.startsWith(target) && !isForDevelopers(entry)) {
                    place(entry, entries, file);
                }
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static boolean isForDevelopers(TarArchiveEntry entry) {
        return entry.getName().endsWith(".a") || entry.getName().contains("/pkgconfig/");
    }
}
