package shuke.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The list of every request and who may send it: {@code http/requests.txt}. */
final class Requests {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (\\S+)\\s*(.*)");

    private Requests() {}

    /** @param more the body, or the reason why it is public */
    record Request(String who, String method, String path, String more) {
        String call() {
            return method + " " + path;
        }

        Answer send(Browser by, String object, String id) {
            var there = path.replace("{object}", object)
                    .replace("{id}", id)
                    .replace("{field}", "name")
                    .replace("{currency}", "EUR")
                    .replace("{code}", "EUR")
                    .replace("{validFrom}", "2026-01-01")
                    .replace("{part}", "server")
                    .replace("{place}", "0")
                    .replaceAll("\\{[a-zA-Z]+}", "00000000-0000-7000-8000-00000000beef");
            var body = who.equals("public") || more.isEmpty() ? "{}" : more.replace("{id}", id);
            return switch (method) {
                case "GET", "ANY" -> by.get(there);
                case "POST" -> by.post(there, body);
                case "PUT" -> by.put(there, body);
                case "PATCH" -> by.patch(there, body);
                case "DELETE" -> by.delete(there);
                default -> throw new IllegalStateException(method);
            };
        }

        @Override
        public String toString() {
            return who + ": " + call();
        }
    }

    static List<Request> all() {
        try (var file = Requests.class.getResourceAsStream("/http/requests.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Requests::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Request read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) throw new IllegalStateException(line);
        return new Request(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }
}
