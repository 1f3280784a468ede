package shuke.kernel.file;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A bucket of S3 in memory, as far as we use one: put, get a range, head, delete, list (Amazon S3 API Reference, 2006-03-01). */
final class FakeBucket implements AutoCloseable {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private final String name;
    private volatile boolean isAway;

    FakeBucket(String name) {
        try {
            this.name = name;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    S3Settings settings() {
        return new S3Settings(
                "http://127.0.0.1:" + server.getAddress().getPort(), name, "us-east-1", "shuke/", "key", "secret");
    }

    void goAway() {
        isAway = true;
    }

    void comeBack() {
        isAway = false;
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            var path = call.getRequestURI().getPath();
            var key = path.substring(Math.min(path.length(), name.length() + 2));
            var body = call.getRequestBody().readAllBytes();
            if (isAway || !call.getRequestHeaders().containsKey("Authorization")) {
                send(call, 403, error("AccessDenied"));
            } else if (key.isEmpty()) {
                send(call, 200, list());
            } else {
                answer(call, key, body);
            }
        }
    }

    private void answer(HttpExchange call, String key, byte[] body) throws IOException {
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                call.getResponseHeaders().set("ETag", "\"1\"");
                send(call, 200, new byte[0]);
            }
            case "DELETE" -> {
                objects.remove(key);
                send(call, 204, new byte[0]);
            }
            default -> give(call, objects.get(key));
        }
    }

    private static void give(HttpExchange call, byte[] object) throws IOException {
        if (object == null) {
            send(call, 404, error("NoSuchKey"));
            return;
        }
        call.getResponseHeaders().set("Last-Modified", "Sun, 01 Jan 2023 00:00:00 GMT");
        var range = RANGE.matcher(String.valueOf(call.getRequestHeaders().getFirst("Range")));
        if (range.matches()) {
            send(call, 206, Arrays.copyOfRange(object, Integer.parseInt(range.group(1)), object.length));
        } else {
            send(call, 200, object);
        }
    }

    private byte[] list() {
        var contents = new TreeMap<>(objects)
                .entrySet().stream()
                        .map(object -> "<Contents><Key>" + object.getKey() + "</Key><Size>" + object.getValue().length
                                + "</Size><LastModified>2023-01-01T00:00:00.000Z</LastModified></Contents>")
                        .collect(Collectors.joining());
        return ("<?xml version=\"1.0\"?><ListBucketResult><Name>" + name + "</Name><IsTruncated>false</IsTruncated>"
                        + contents + "</ListBucketResult>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] error(String code) {
        return ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code></Error>").getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange call, int status, byte[] body) throws IOException {
        var isHead = call.getRequestMethod().equals("HEAD");
        if (isHead) call.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
        call.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
        if (!isHead && body.length > 0) call.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
