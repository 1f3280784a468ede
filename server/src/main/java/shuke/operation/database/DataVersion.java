package shuke.operation.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/** What wrote a data directory: its layout, and the PostgreSQL of the database in it once there is one. */
record DataVersion(int layout, OptionalInt postgres) {
    /** Raised whenever an older program could no longer work with what this one writes. */
    static final int LAYOUT = 1;

    private static final String FILE = "version";

    static DataVersion fresh() {
        return new DataVersion(LAYOUT, OptionalInt.empty());
    }

    /** Empty where nothing has been written yet; refuses what cannot be read or is of a newer program. */
    static Optional<DataVersion> read(Path directory) {
        var file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            var postgres = lines.getProperty("postgres");
            var version = new DataVersion(
                    Integer.parseInt(lines.getProperty("layout", "")),
                    postgres == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(postgres)));
            if (version.layout() > LAYOUT) {
                throw new StartRefused(StartRefused.Reason.NEWER_LAYOUT, directory, version.layout(), LAYOUT);
            }
            return Optional.of(version);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new StartRefused(unreadable, StartRefused.Reason.DAMAGED, directory, file + " ?");
        }
    }

    DataVersion withPostgres(int major) {
        return new DataVersion(layout, OptionalInt.of(major));
    }

    /** Whole or not at all: a crash leaves the file of before. */
    void write(Path directory) throws IOException {
        var text = new StringBuilder("layout=").append(layout).append('\n');
        postgres.ifPresent(major -> text.append("postgres=").append(major).append('\n'));
        var draft = directory.resolve(FILE + ".new");
        Files.writeString(draft, text);
        Files.move(draft, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
