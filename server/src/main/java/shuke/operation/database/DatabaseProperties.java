package shuke.operation.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings below {@code shuke}.
 *
 * @param data the data directory
 */
@ConfigurationProperties("shuke")
record DatabaseProperties(
        @DefaultValue("data/main") Path data, @DefaultValue Db db) {
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

    @Nullable
    Endpoint external() {
        return db.url() == null || db.url().isBlank() ? null : new Endpoint(db.url(), db.user(), db.password());
    }
}
