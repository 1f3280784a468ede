package shuke.kernel.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program elsewhere that is told of changes, and answers as a test wants it to. */
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Message> heard = new CopyOnWriteArrayList<>();

    /** @param taken whether it was answered with 2xx */
    record Message(String id, String timestamp, String signature, String body, boolean taken) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String record() {
            return json().at("/data/record").asString();
        }

        /** Whether one of its signatures is made with the secret. */
        boolean isSignedBy(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
                var bytes = "%s.%s.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
                var expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(bytes));
                return List.of(signature.split(" ", -1)).contains(expected);
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What it answers: a status, and headers. */
    record Reply(int status, Map<String, String> headers) {
        static Reply of(int status) {
            return new Reply(status, Map.of());
        }
    }

    /** @param answer to a message that came so often before */
    Receiver(IntFunction<Reply> answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> hear(exchange, answer));
        server.start();
    }

    private void hear(HttpExchange exchange, IntFunction<Reply> answer) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply;
            synchronized (heard) {
                var headers = exchange.getRequestHeaders();
                var id = headers.getFirst("webhook-id");
                reply = answer.apply((int) heard.stream()
                        .filter(message -> message.id().equals(id))
                        .count());
                heard.add(new Message(
                        id,
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body,
                        reply.status() < 300));
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), 0);
            exchange.getResponseBody().write("heard".getBytes(StandardCharsets.UTF_8));
        }
    }

    String url() {
        return "http://localhost:%d/hook".formatted(server.getAddress().getPort());
    }

    List<Message> heard() {
        return List.copyOf(heard);
    }

    List<Message> taken() {
        return heard.stream().filter(Message::taken).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
