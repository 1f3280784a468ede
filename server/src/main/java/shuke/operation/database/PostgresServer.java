package shuke.operation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts and stops the server of one cluster. */
record PostgresServer(Cluster cluster) {
    private static final int TRIES = 3;
    /** The port it listens on. Recovery after a crash may take long, and is waited for. */
    int start(Map<String, String> settings) throws IOException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            if (tryStart(port, settings)) {
                return port;
            }
            if (attempt == TRIES || !lastWords().contains("could not bind")) {
                throw new StartRefused(StartRefused.Reason.START_FAILED, cluster.home(), lastWords());
            }
        }
    }

    /** On a port that others know. */
    int start(int port, Map<String, String> settings) throws IOException {
        startAgain(port, settings);
        return port;
    }

    /** On the port that it had before. */
    void startAgain(int port, Map<String, String> settings) throws IOException {
        if (!tryStart(port, settings)) {
            throw new StartRefused(StartRefused.Reason.START_FAILED, cluster.home(), lastWords());
        }
    }

    /** Connections are cut and their transactions rolled back; then everything is written to disk. */
    void stop() {
        if (!control("stop", "--mode=fast", "--wait", "--timeout=120").succeeded()) {
            control("stop", "--mode=immediate", "--wait");
        }
    }

    private boolean tryStart(int port, Map<String, String> settings) throws IOException {
        Files.writeString(cluster.files().resolve("postgresql.conf"), settings(port, settings));
        Files.deleteIfExists(startLog());
        return control("start", "--wait", "--timeout=86400", "--silent", "--log=" + startLog())
                .succeeded();
    }

    private static String settings(int port, Map<String, String> settings) {
        var chosen = settings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> setting.getKey() + " = " + setting.getValue())
                .collect(Collectors.joining("\n"));
        return """
                # Written anew at every start. Settings of your own go into ../own.conf, which is read last.
                port = %d
                log_directory = '../log'
                %s
                include_if_exists = '../own.conf'
                """.formatted(port, chosen);
    }

    private Command.Outcome control(String action, String... options) {
        var words = Stream.concat(
                Stream.of(cluster.binaries().program("pg_ctl").toString(), action, "--pgdata=" + cluster.files()),
                Stream.of(options));
        return cluster.account().command(words.toArray(String[]::new)).run();
    }

    private Path startLog() {
        return cluster.log().resolve("start.log");
    }

    /** Of this start: what older ones said is in other files, or further up. */
    private String lastWords() {
        try (Stream<Path> logs = Files.list(cluster.log())) {
            return logs.max(Comparator.comparingLong(log -> log.toFile().lastModified()))
                    .map(log -> String.join("\n", end(log)))
                    .orElse("");
        } catch (IOException none) {
            return "";
        }
    }

    private static List<String> end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - 4), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
