package shuke.kernel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Calls the server as a browser does: keeps cookies and sends the XSRF token back. */
final class Browser {
    private int port;
    private String given = "";
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Browser(int port) {
        this.port = port;
    }

    /** Sends this header with every call from now on. */
    Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Browser without(String header) {
        headers.remove(header);
        return this;
    }

    /** Calls another server from now on; cookies are sent whatever the port (RFC 6265, 8.5). */
    Browser at(int otherPort) {
        port = otherPort;
        return this;
    }

    Browser signIn(String email, String password) {
        var answer = post("/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
        if (answer.status() != 201) throw new IllegalStateException("could not sign in: " + answer);
        given = cookie(SessionCookie.XSRF);
        return with(CrossSiteGuard.HEADER, given);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** What is no text. */
    HttpResponse<byte[]> bytes(String path) {
        return raw(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Line by line as it comes, until it ends. */
    HttpResponse<Stream<String>> lines(String path) {
        return raw(request(path).GET(), HttpResponse.BodyHandlers.ofLines());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, String json) {
        return post(path, HttpRequest.BodyPublishers.ofString(json));
    }

    Answer post(String path, HttpRequest.BodyPublisher body) {
        return send(typed(path).POST(body));
    }

    Answer put(String path, String json) {
        return send(typed(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    Answer patch(String path, String json) {
        return send(typed(path).method("PATCH", HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder typed(String path) {
        var request = request(path);
        return headers.containsKey("Content-Type") ? request : request.header("Content-Type", "application/json");
    }

    /** As our pages do: what the cookie says now. A test that sends something else does. */
    private void followCookie() {
        if (!given.isEmpty() && given.equals(headers.get(CrossSiteGuard.HEADER))) {
            given = cookie(SessionCookie.XSRF);
            with(CrossSiteGuard.HEADER, given);
        }
    }

    private HttpRequest.Builder request(String path) {
        followCookie();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(raw(request, HttpResponse.BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> raw(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
