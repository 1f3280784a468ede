package shuke.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;

/**
 * Where the embedded PostgreSQL listens to others than the program: roles of BI tools only, at the program's database only. As which roles
 * these are the room {@code bi} knows.
 *
 * @param port stays the same, unlike the one that is taken otherwise
 * @param bind an address of this machine, or 0.0.0.0 for all
 */
record Door(int port, String bind) {
    private static final String FILE = "pg_hba_bi.conf";
    private static final String LOOPBACK = "127.0.0.1";

    private static final String WHO = """
            # Written anew at every start. The program and its administrator come from this machine only; all others are BI tools.
            host all postgres,shuke 127.0.0.1/32 scram-sha-256
            host all postgres,shuke all reject
            host shuke +shuke_bi all scram-sha-256
            host all all all reject
            """;

    /** @return the settings of a server that listens here too */
    Tuning open(Cluster cluster, Tuning tuning) throws IOException {
        Files.writeString(cluster.files().resolve(FILE), WHO);
        var settings = new HashMap<>(tuning.settings());
        settings.put("listen_addresses", "'" + addresses() + "'");
        settings.put("hba_file", "'" + cluster.files().resolve(FILE) + "'");
        return new Tuning(tuning.durable(), settings);
    }

    private String addresses() {
        return switch (bind) {
            case "0.0.0.0", "::", "*" -> "*";
            case LOOPBACK -> LOOPBACK;
            default -> LOOPBACK + "," + bind;
        };
    }
}
