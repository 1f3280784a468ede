package shuke.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built program as a process of its own, on a free port and with a data directory that is gone afterwards. What it says is
 * kept in {@code target/journeys}.
 */
final class Program implements AutoCloseable {
    private static final Path BUILT = Path.of(System.getProperty("shuke.jar"));
    private static final Path KEPT = Path.of("target/journeys");
    private static final Pattern READY = Pattern.compile("Shuke is ready: (http://\\S+)");
    private static final int PATIENCE_IN_SECONDS = 180;

    private static final String GIVEN = "SHUKE_TEST_DB_";
    private static final Map<String, String> DATABASE = System.getenv().entrySet().stream()
            .filter(named -> named.getKey().startsWith(GIVEN))
            .collect(Collectors.toMap(
                    named -> "SHUKE_DB_" + named.getKey().substring(GIVEN.length()), Map.Entry::getValue));

    private final Process process;
    private final Path data;
    private final Path log;
    private final CompletableFuture<String> url = new CompletableFuture<>();

    private Program(String command) {
        try {
            Files.createDirectories(KEPT);
            data = Files.createTempDirectory("shuke-journey-");
            log = KEPT.resolve(command + ".log");
            process = start(command, data);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** With the sample data, in the PostgreSQL that the tests are given, if they are. Comes back at once; {@link #url} waits. */
    static Program demo() {
        return new Program("demo");
    }

    /** As it is after the installation, with nobody in it. */
    static Program empty() {
        return new Program("run");
    }

    private static Process start(String command, Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");
        var program = List.of("-jar", BUILT.toString(), command, "--port", "0", "--data", data.toString());
        var line =
                Stream.of(List.of(java), options, program).flatMap(List::stream).toList();
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SHUKE_"));
        builder.environment().put("SHUKE_LANGUAGE", "en");
        builder.environment().put("SHUKE_OUTBOUND_INSIDE", "localhost"); // the provider of KeycloakTest
        if (command.equals("demo")) builder.environment().putAll(DATABASE);
        if (command.equals("demo")) builder.environment().put("SHUKE_BI_PORT", String.valueOf(freePort()));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void listen() {
        try (BufferedReader said = process.inputReader();
                var kept = Files.newBufferedWriter(log)) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                kept.write(line);
                kept.newLine();
                kept.flush();
                var ready = READY.matcher(line);
                if (ready.find()) url.complete(ready.group(1));
            }
        } catch (IOException failed) {
            url.completeExceptionally(failed);
        }
        url.completeExceptionally(new IllegalStateException("The program ended before it was ready; see " + log));
    }

    /** Where it answers, once it does. */
    String url() {
        try {
            return url.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The program did not get ready; see " + log, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As Ctrl-C does; whoever is asked to stop has to stop cleanly, and with success. */
    @Override
    public void close() throws IOException {
        process.destroy();
        var ended = process.onExit()
                .thenApply(gone -> true)
                .completeOnTimeout(false, 60, TimeUnit.SECONDS)
                .join();
        if (!ended) process.destroyForcibly().onExit().join();
        remove();
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException("The program did not stop cleanly; see " + log);
        }
    }

    private void remove() throws IOException {
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
