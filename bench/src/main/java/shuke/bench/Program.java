package shuke.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The built program, running on a data directory and a free port until it is closed. */
final class Program implements AutoCloseable {
    private static final String EMAIL = "bench@example.com";
    private static final String PASSWORD = "Bench-and-nothing-else-1";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Process process;
    private final Path data;
    private final String base;
    private final Start start;

    private Program(Process process, Path data, String base, Start start) {
        this.process = process;
        this.data = data;
        this.base = base;
        this.start = start;
    }

    /** What it took until {@code /health} said UP: processor time of the program, of what it started and of the database. */
    record Start(double wallSeconds, double cpuSeconds) {}

    static Program start(Build build, boolean cached, Path data) throws IOException, InterruptedException {
        var base = "http://127.0.0.1:" + freePort();
        var words = new ArrayList<String>();
        words.addAll(build.java(cached));
        words.addAll(List.of("run", "--port", base.substring(base.lastIndexOf(':') + 1), "--data", data.toString()));
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()));
        builder.environment().put("SHUKE_ADMIN_EMAIL", EMAIL);
        builder.environment().put("SHUKE_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("SHUKE_RATE_DUPLICATES", "0"); // asked without a pause
        var began = System.nanoTime();
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also when the measurement is broken off
        awaitHealth(process, base, began);
        var wall = (System.nanoTime() - began) / 1e9;
        var start = new Start(wall, processes(process, data).seconds());
        return new Program(process, data, base, start);
    }

    private static void awaitHealth(Process process, String base, long began) throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(base + "/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            while (!isUp(http, health)) {
                if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
                    process.destroy();
                    throw new IOException("the program did not start; its output is beside the data directory");
                }
                Thread.sleep(20);
            }
        }
    }

    private static boolean isUp(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    Start start() {
        return start;
    }

    Processes processes() {
        return processes(process, data);
    }

    private static Processes processes(Process process, Path data) {
        return new Processes(process.pid(), data.resolve("database/cluster"));
    }

    Api administrator() throws IOException, InterruptedException {
        return Api.signIn(base, EMAIL, PASSWORD, List.of("read", "write", "admin"));
    }

    Staff staff(Api administrator) {
        return new Staff(administrator, base);
    }

    /** Its database, with all rights. */
    Raw raw() throws IOException {
        var home = data.resolve("database");
        var credentials = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("credentials"))) {
            credentials.load(file);
        }
        var port = Files.readAllLines(home.resolve("cluster/postmaster.pid"))
                .get(3)
                .strip();
        return new Raw("jdbc:postgresql://127.0.0.1:" + port + "/shuke", credentials.getProperty("administrator"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Stops it as Ctrl-C does, and waits until the database has stopped too. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
