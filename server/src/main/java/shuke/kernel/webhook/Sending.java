package shuke.kernel.webhook;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.outbound.Outbound;
import shuke.kernel.outbound.Reach;

/** Sends one delivery, once. */
@Component
class Sending {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int KEPT = 1024;
    private static final long NANOS = 1_000_000;

    private final Outbound outbound;
    private final Secrets secrets;
    private final InstantSource clock;

    Sending(Outbound outbound, Secrets secrets, InstantSource clock) {
        this.outbound = outbound;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param retryAfter how long the receiver wants to be left alone; null when it did not say */
    record Sent(Attempt attempt, @Nullable Duration retryAfter) {}

    Sent send(Workspace workspace, String url, Delivery it, String payload) {
        var at = clock.instant();
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Shuke-Webhooks");
        headers.putAll(
                Signature.headers(secrets.of(workspace, it.hook()), it.id().toString(), at, payload));
        var began = System.nanoTime();
        try {
            var told = outbound.tell(url, headers, payload.getBytes(StandardCharsets.UTF_8), TIMEOUT, KEPT);
            var problem = told.status() / 100 == 3 ? "redirect" : null;
            var attempt = new Attempt(it.attempts() + 1, at, told.status(), since(began), problem, told.text());
            return new Sent(attempt, retryAfter(told.retryAfter(), at));
        } catch (IOException failed) {
            var problem = problem(failed, began);
            return new Sent(new Attempt(it.attempts() + 1, at, null, since(began), problem, ""), null);
        }
    }

    private static String problem(IOException failed, long began) {
        return switch (failed) {
            case Reach.Refused refused -> "address";
            case SocketTimeoutException late -> "timeout";
            case UnknownHostException nowhere -> "unreachable";
            case SSLException distrusted -> "tls";
            case SocketException broken when since(began) >= TIMEOUT.toMillis() -> "timeout"; // cut off by us
            default -> "unreachable";
        };
    }

    private static int since(long began) {
        return (int) ((System.nanoTime() - began) / NANOS);
    }

    /** In seconds or as a date (RFC 9110 §10.2.3). */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) return null;
        var text = header.strip();
        if (text.matches("[0-9]{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : null;
        } catch (DateTimeParseException senseless) {
            return null;
        }
    }
}
