package shuke.operation;

import java.util.Objects;
import java.util.Set;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Where a started server answers from this machine. */
public record Address(String scheme, String host, int port) {
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::", "[::]", "*");

    /** The port it really got, where the settings left the choice to the system. */
    public static Address of(WebServerApplicationContext context) {
        var bind = context.getEnvironment().getProperty("shuke.bind", "127.0.0.1");
        var port = Objects.requireNonNull(context.getWebServer(), "not started").getPort();
        var scheme = context.getEnvironment().containsProperty("server.ssl.bundle") ? "https" : "http";
        return new Address(scheme, EVERYWHERE.contains(bind) ? "127.0.0.1" : bind, port);
    }

    public String url() {
        return "%s://%s:%d".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, port);
    }
}
