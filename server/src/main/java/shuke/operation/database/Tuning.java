package shuke.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** PostgreSQL's settings, chosen by what the machine has and what is asked of it. */
public record Tuning(boolean durable, Map<String, String> settings) {
    private static final long MB = 1 << 20;
    private static final long ENOUGH_SHARED_MEMORY = 256 * MB;

    public Tuning {
        settings = Map.copyOf(settings);
    }

    /** For keeping data: nothing acknowledged is ever lost. */
    public static Tuning forData(long memoryOfMachine) {
        var settings = always();
        // Only what is touched of it takes memory. With less than what is written to at once, each row of an import
        // into a table of a
        // million records reads and writes dozens of pages of its indexes through the system's own cache.
        settings.put("shared_buffers", megabytes(between(128, memoryOfMachine / MB / 12, 8192)));
        settings.put("effective_cache_size", megabytes(between(256, memoryOfMachine / MB / 2, 65_536)));
        settings.put("maintenance_work_mem", megabytes(between(64, memoryOfMachine / MB / 16, 512)));
        settings.put("work_mem", megabytes(between(4, memoryOfMachine / MB / 512, 32)));
        settings.put("max_wal_size", "2GB");
        settings.put("min_wal_size", "128MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("synchronous_commit", "on");
        settings.put("logging_collector", "on");
        return new Tuning(true, settings);
    }

    /** For throw-away data: as fast as it goes, and gone with the first crash. */
    public static Tuning forTests() {
        var settings = always();
        settings.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        settings.putAll(Map.of("shared_buffers", "128MB", "max_wal_size", "4GB", "checkpoint_timeout", "1h"));
        settings.putAll(Map.of("autovacuum_naptime", "1h", "io_method", "sync"));
        return new Tuning(false, settings);
    }

    private static Map<String, String> always() {
        var settings = new TreeMap<String, String>();
        settings.put("listen_addresses", "'127.0.0.1'");
        settings.put("unix_socket_directories", "''");
        settings.put("password_encryption", "'scram-sha-256'");
        settings.put("max_connections", "60");
        settings.put("jit", "off"); // compiling costs more than it saves on short queries
        settings.put("random_page_cost", "1.1"); // disks without moving parts
        settings.put("wal_compression", "on");
        settings.put("autovacuum_vacuum_scale_factor", "0.05");
        settings.put("autovacuum_analyze_scale_factor", "0.02");
        settings.put("timezone", "'UTC'");
        settings.put("log_timezone", "'UTC'");
        settings.put("lc_messages", "'C'");
        // No statement and no DETAIL in the log: they would carry personal values in clear.
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_checkpoints", "off");
        settings.put("log_filename", "'postgres-%a.log'");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_size", "0");
        settings.put("dynamic_shared_memory_type", sharedMemoryIsSmall() ? "mmap" : "posix");
        return settings;
    }

    /** Containers often have 64 MB of it, which one parallel query fills. */
    private static boolean sharedMemoryIsSmall() {
        try {
            return Files.getFileStore(Path.of("/dev/shm")).getTotalSpace() < ENOUGH_SHARED_MEMORY;
        } catch (IOException none) {
            return true;
        }
    }

    private static long between(long least, long wanted, long most) {
        return Math.max(least, Math.min(wanted, most));
    }

    private static String megabytes(long count) {
        return count + "MB";
    }
}
