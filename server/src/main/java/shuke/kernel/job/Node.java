package shuke.kernel.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * This installation's name among those that share a database. It stands in the data directory, which only one program at a
 * time can hold: work that is still marked with it at the start was left by a program that is dead.
 */
record Node(String name, DSLContext db) {
    private static final String FILE = "node";

    static Node in(Path data, DSLContext db) {
        try {
            var file = data.resolve(FILE);
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
            }
            return new Node(Files.readString(file).strip(), db);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Frees what this node was at when it died, instead of waiting until others notice. */
    void release() {
        db.execute("""
                update shuke.scheduled_tasks
                set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                where picked and picked_by = ?
                """, name);
    }
}
