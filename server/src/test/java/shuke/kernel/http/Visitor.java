package shuke.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A stranger at the page of a form, whose browser solves puzzles. */
final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern PUZZLE = Pattern.compile("data-id=\"([^\"]+)\" data-bits=\"([0-9]+)\"");

    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    Visitor(int port) {
        this.port = port;
    }

    /** A page as it is shown, and what it sends along by itself. */
    record Sheet(Answer answer, Map<String, String> hidden) {
        static Sheet of(Answer answer) {
            var hidden = new LinkedHashMap<String, String>();
            HIDDEN.matcher(answer.raw().body()).results().forEach(input -> hidden.put(input.group(1), input.group(2)));
            PUZZLE.matcher(answer.raw().body())
                    .results()
                    .forEach(puzzle -> hidden.put("proof", solved(puzzle.group(1), Integer.parseInt(puzzle.group(2)))));
            return new Sheet(answer, hidden);
        }

        Sheet but(String name, String value) {
            var other = new LinkedHashMap<>(hidden);
            other.put(name, value);
            return new Sheet(answer, other);
        }
    }

    Sheet open(String path) {
        return Sheet.of(send(HttpRequest.newBuilder(at(path)).header("Accept-Language", "en")));
    }

    /** @param typed by the name of the input */
    Answer send(String key, Sheet sheet, Map<String, String> typed) {
        var all = new LinkedHashMap<>(sheet.hidden());
        all.putAll(typed);
        var body = all.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at("/forms/" + key + "?lang=en"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String solved(String id, int bits) {
        for (var number = 0; ; number++) {
            if (zeros(id + ":" + number) >= bits) return Integer.toString(number);
        }
    }

    private static int zeros(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            var first =
                    ((hash[0] & 0xff) << 24) | ((hash[1] & 0xff) << 16) | ((hash[2] & 0xff) << 8) | (hash[3] & 0xff);
            return Integer.numberOfLeadingZeros(first);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
