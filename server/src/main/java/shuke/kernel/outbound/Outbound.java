package shuke.kernel.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks other servers something over HTTP. A redirect is an answer like any other and is not followed; answers are read up to a
 * megabyte and for half a minute.
 */
@Component
public class Outbound {
    private static final int MOST = 1024 * 1024;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_READ = Duration.ofSeconds(10);
    private static final Duration ALTOGETHER = Duration.ofSeconds(30);

    private final Reach reach;
    private final SSLSocketFactory sockets;

    Outbound(Reach reach) {
        this.reach = reach;
        this.sockets = new CheckedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), reach);
    }

    /** What came back, whatever the status. */
    public record Reply(int status, @Nullable String contentType, String text) {}

    public Reply get(String address, Map<String, String> headers) throws IOException {
        return send("GET", address, headers, null);
    }

    public Reply post(String address, Map<String, String> headers, String body) throws IOException {
        return send("POST", address, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What came back when something was told, whatever the status.
     *
     * @param retryAfter the header of this name as it came
     * @param text the beginning of the answer
     */
    public record Told(int status, @Nullable String retryAfter, String text) {}

    /**
     * Tells a server something, and gives up once it has taken too long altogether.
     *
     * @param most so many bytes of the answer are read
     */
    public Told tell(String address, Map<String, String> headers, byte[] body, Duration atMost, int most)
            throws IOException {
        var connection = connection(reach.web(address));
        var watch = Thread.ofVirtual().start(() -> cutOff(connection, atMost));
        try {
            connection.setRequestMethod("POST");
            headers.forEach(connection::setRequestProperty);
            connection.setRequestProperty("Connection", "close");
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
            var status = connection.getResponseCode();
            if (status < 0) throw new IOException("no answer");
            try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var text = in == null ? "" : new String(in.readNBytes(most), StandardCharsets.UTF_8);
                return new Told(status, connection.getHeaderField("Retry-After"), text);
            }
        } finally {
            watch.interrupt();
            connection.disconnect();
        }
    }

    /** A server that sends a byte now and then would be waited for again and again. */
    private static void cutOff(HttpURLConnection connection, Duration after) {
        try {
            Thread.sleep(after);
            connection.disconnect();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply send(String method, String address, Map<String, String> headers, byte @Nullable [] body)
            throws IOException {
        var connection = connection(reach.web(address));
        try {
            connection.setRequestMethod(method);
            headers.forEach(connection::setRequestProperty);
            if (body != null) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(body);
            }
            return reply(connection);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection connection(URI address) throws IOException {
        reach.addresses(bare(address.getHost())); // before anything is sent anywhere
        var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        if (connection instanceof HttpsURLConnection secure) secure.setSSLSocketFactory(sockets);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout((int) TO_CONNECT.toMillis());
        connection.setReadTimeout((int) TO_READ.toMillis());
        return connection;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static Reply reply(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Reply(status, connection.getContentType(), in == null ? "" : read(in));
        }
    }

    /** A server that sends a byte now and then is given up too. */
    private static String read(InputStream in) throws IOException {
        var began = System.nanoTime();
        var all = new byte[MOST + 1];
        var length = 0;
        for (var some = 0; some >= 0; some = in.read(all, length, all.length - length)) {
            length += some;
            if (length > MOST) throw new IOException("the answer is longer than " + MOST + " bytes");
            if (System.nanoTime() - began > ALTOGETHER.toNanos()) throw new IOException("the answer takes too long");
        }
        return new String(all, 0, length, StandardCharsets.UTF_8);
    }
}
