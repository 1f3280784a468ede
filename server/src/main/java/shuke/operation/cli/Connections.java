package shuke.operation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.operation.RunningServer;

/**
 * Finds the server a command speaks to: the one that {@code SHUKE_URL} names, else one running on this machine, else one
 * started for this command alone.
 */
record Connections(Map<String, String> environment, Server server, Texts texts) {
    private static final Path MAIN = Path.of("data/main");

    /** Without a directory named, whoever tried the demonstration means that one. */
    private static final List<Path> USUAL = List.of(MAIN, Path.of("data/demo"));

    Connection open(@Nullable Path data) {
        var url = named("SHUKE_URL");
        if (url.isPresent()) {
            var token = named("SHUKE_TOKEN").orElseThrow(() -> new Failed(texts.say("server.noToken")));
            return Connection.to(Api.at(url.get(), token, texts));
        }
        var directories = directories(data);
        return directories.stream()
                .map(RunningServer::in)
                .flatMap(Optional::stream)
                .findFirst()
                .map(running -> Connection.to(Api.here(running.url(), running.token(), texts)))
                .orElseGet(
                        () -> Connection.of(server.start(StartSettings.forOneCommand(directories.getFirst())), texts));
    }

    /** Whether a server was named that need not be on this machine. */
    boolean isElsewhere() {
        return named("SHUKE_URL").isPresent();
    }

    private List<Path> directories(@Nullable Path data) {
        var chosen = Stream.of(Optional.ofNullable(data), named("SHUKE_DATA").map(Path::of))
                .flatMap(Optional::stream)
                .findFirst();
        return chosen.map(List::of).orElse(USUAL);
    }

    private Optional<String> named(String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank());
    }
}
