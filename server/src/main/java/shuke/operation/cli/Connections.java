package shuke.operation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
        return open(directories(data), List::getFirst);
    }

    /** For what asks about data that are there: where there are none, that is said, rather than an empty installation made. */
    Connection openExisting(@Nullable Path data) {
        return open(directories(data), this::existing);
    }

    private Connection open(List<Path> directories, Function<List<Path>, Path> toStart) {
        var url = named("SHUKE_URL");
        if (url.isPresent()) {
            var token = named("SHUKE_TOKEN").orElseThrow(() -> new Failed(texts.say("server.noToken")));
            return Connection.to(Api.at(url.get(), token, texts));
        }
        return directories.stream()
                .map(RunningServer::in)
                .flatMap(Optional::stream)
                .findFirst()
                .map(running -> Connection.to(Api.here(running.url(), running.token(), texts)))
                .orElseGet(() ->
                        Connection.of(server.start(StartSettings.forOneCommand(toStart.apply(directories))), texts));
    }

    /** On a PostgreSQL of one's own a new data directory is nothing unusual: the data are elsewhere. */
    private Path existing(List<Path> directories) {
        return directories.stream()
                .filter(Files::isDirectory)
                .findFirst()
                .or(() -> named("SHUKE_DB_URL").map(elsewhere -> directories.getFirst()))
                .orElseThrow(() -> new Failed(texts.say("data.missing", directories.getFirst())));
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
