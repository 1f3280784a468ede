package shuke.kernel.bi;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where BI tools reach the database, by the settings of the start. */
@Component
public class BiDoor {
    private static final String DATABASE = "shuke";
    private static final int USUAL_PORT = 5432;

    private final Environment settings;

    BiDoor(Environment settings) {
        this.settings = settings;
    }

    /**
     * A place to connect to.
     *
     * @param host null where the database listens at every address of this machine
     * @param isOwn whether it is the embedded database
     */
    public record Place(@Nullable String host, int port, String database, boolean isOwn) {}

    /** Empty where the embedded database listens to nobody but the program. */
    public Optional<Place> place() {
        var url = settings.getProperty("shuke.db.url", "");
        return url.isBlank() ? own() : external(url);
    }

    private Optional<Place> own() {
        var port = settings.getProperty("shuke.bi.port", Integer.class);
        if (port == null) return Optional.empty();
        var bind = settings.getProperty("shuke.bi.bind", "127.0.0.1");
        var isEverywhere = bind.equals("0.0.0.0") || bind.equals("::") || bind.equals("*");
        return Optional.of(new Place(isEverywhere ? null : bind, port, DATABASE, true));
    }

    /** Of several hosts the first: whatever stands in front of them is known to whoever runs them. */
    private static Optional<Place> external(String url) {
        var first = url.replaceFirst("^jdbc:", "").replaceFirst(",[^/]*", "");
        if (!first.toLowerCase(Locale.ROOT).startsWith("postgresql://"))
            first = first.replaceFirst(":", "://localhost/");
        var address = URI.create(first.replaceFirst("\\?.*$", ""));
        var path = address.getPath() == null ? "" : address.getPath().replaceFirst("^/", "");
        var port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
        var host = address.getHost() == null ? "localhost" : address.getHost();
        return Optional.of(new Place(host, port, path.isEmpty() ? DATABASE : path, false));
    }
}
