package shuke.operation.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings below {@code shuke}.
 *
 * @param data the data directory
 * @param bi where BI tools reach the embedded PostgreSQL
 */
@ConfigurationProperties("shuke")
record DatabaseProperties(
        @DefaultValue("data/main") Path data,
        @DefaultValue Db db,
        @DefaultValue Bi bi) {
    /**
     * An external PostgreSQL, where there is a URL.
     *
     * @param statementTimeout after which PostgreSQL gives a statement up; zero means never
     */
    record Db(
            @Nullable String url,
            @DefaultValue("shuke") String user,
            @DefaultValue("") String password,
            @DefaultValue("0s") Duration statementTimeout) {
        @Override
        public String toString() {
            return "Db[url=" + url + ", user=" + user + "]";
        }
    }

    /**
     * Where others than the program reach the embedded PostgreSQL.
     *
     * @param port null for nowhere
     * @param bind an address of this machine, or 0.0.0.0 for all
     */
    record Bi(
            @Nullable Integer port,
            @DefaultValue("127.0.0.1") String bind) {
        Optional<Door> door() {
            return Optional.ofNullable(port).map(open -> new Door(open, bind));
        }
    }

    @Nullable
    Endpoint external() {
        return db.url() == null || db.url().isBlank() ? null : new Endpoint(db.url(), db.user(), db.password());
    }
}
