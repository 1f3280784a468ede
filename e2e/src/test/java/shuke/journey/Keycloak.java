package shuke.journey;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A Keycloak of its own on a free port, with a realm in which somebody has an account. */
final class Keycloak implements AutoCloseable {
    static final String REALM = "company";
    static final String WORD = "a word of the company";
    private static final Gson JSON = new Gson();
    private static final Pattern CERTIFICATE = Pattern.compile("X509Certificate>([^<]+)<");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Process process;

    Keycloak() {
        try {
            var home = Path.of(System.getProperty("keycloak"));
            Files.createDirectories(Path.of("target/journeys"));
            var builder = new ProcessBuilder(
                            "sh",
                            home.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--db=dev-mem",
                            "--hostname=http://localhost:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/journeys/keycloak.log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m -XX:TieredStopAtLevel=1");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
            process = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        awaitReady();
        makeRealm();
    }

    String issuer() {
        return base() + "/realms/" + REALM;
    }

    /** What the realm signs with, as its metadata have it. */
    String certificate() {
        var found = CERTIFICATE.matcher(send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/saml/descriptor")))
                .body());
        if (!found.find()) throw new IllegalStateException("the metadata have no certificate");
        return found.group(1);
    }

    void addUser(String name, String email, String group) {
        admin("/" + REALM + "/groups", Map.of("name", group));
        admin(
                "/" + REALM + "/users",
                Map.of(
                        "username",
                        name,
                        "email",
                        email,
                        "emailVerified",
                        true,
                        "enabled",
                        true,
                        "firstName",
                        "Kim",
                        "lastName",
                        "Keycloak",
                        "groups",
                        List.of(group),
                        "credentials",
                        List.of(Map.of("type", "password", "value", WORD, "temporary", false))));
    }

    void addClient(Map<String, ?> client) {
        admin("/" + REALM + "/clients", client);
    }

    private void makeRealm() {
        admin("", Map.of("realm", REALM, "enabled", true, "sslRequired", "none"));
    }

    private void admin(String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(base() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.toJson(body)));
        var answer = send(request);
        if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }

    private String token() {
        var request = HttpRequest.newBuilder(URI.create(base() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password=admin"));
        var answer = JsonParser.parseString(send(request).body()).getAsJsonObject();
        return answer.get("access_token").getAsString();
    }

    /** Asked again and again, because there is nobody yet to tell us. */
    private void awaitReady() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                var master = HttpRequest.newBuilder(URI.create(base() + "/realms/master"))
                        .build();
                if (client.send(master, BodyHandlers.ofString()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // nobody listens on the port so far
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        process.destroy();
        throw new IllegalStateException("Keycloak did not get ready; see target/journeys/keycloak.log");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
