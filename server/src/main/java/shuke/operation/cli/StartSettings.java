package shuke.operation.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program's properties as the command line names them; what is not named here is left to the environment and the defaults. */
record StartSettings(Map<String, Object> properties) {
    StartSettings {
        properties = Map.copyOf(properties);
    }

    static StartSettings of(@Nullable Path data) {
        return new StartSettings(Map.of()).with("shuke.data", data);
    }

    /** For one command's own use: any free port, reached from this machine only. */
    static StartSettings forOneCommand(Path data) {
        return of(data).with("shuke.port", 0).with("shuke.bind", "127.0.0.1");
    }

    StartSettings port(@Nullable Integer port) {
        return with("shuke.port", port);
    }

    StartSettings bind(@Nullable String address) {
        return with("shuke.bind", address);
    }

    StartSettings database(@Nullable String url) {
        return with("shuke.db.url", url);
    }

    /** Where BI tools reach the embedded database. */
    StartSettings bi(@Nullable Integer port, @Nullable String address) {
        return with("shuke.bi.port", port).with("shuke.bi.bind", address);
    }

    StartSettings demo() {
        return with("shuke.demo", true);
    }

    private StartSettings with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new HashMap<>(properties);
        more.put(
                name, value instanceof Path path ? path.toString() : value); // settings are texts to whoever reads them
        return new StartSettings(more);
    }
}
