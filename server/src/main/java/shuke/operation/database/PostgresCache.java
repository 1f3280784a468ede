package shuke.operation.database;

import java.nio.file.Path;
import java.util.Optional;

/** Where PostgreSQL's programs are unpacked, once for every data directory: {@code SHUKE_CACHE}, or below the home directory. */
public final class PostgresCache {
    private PostgresCache() {}

    public static Path ofThisMachine() {
        return Optional.ofNullable(System.getenv("SHUKE_CACHE"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "shuke"))
                .toAbsolutePath();
    }
}
