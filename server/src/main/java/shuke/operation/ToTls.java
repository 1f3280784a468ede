package shuke.operation;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Sends whatever comes in by one connector to the same address by HTTPS, before anything else looks at it. */
final class ToTls extends ValveBase {
    private static final int USUAL = 443;

    /** What may stand in an answer: a name or an address, and nothing that could end the line or lead elsewhere. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]");

    private final Connector plain;

    ToTls(Connector plain) {
        super(true);
        this.plain = plain;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!plain.equals(request.getConnector())) {
            getNext().invoke(request, response);
            return;
        }
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) return; // not even understood
        var host = request.getServerName();
        if (host == null || !HOST.matcher(host).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var port = securePort();
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setStatus(308); // the same method; what was in the body went in clear already
        }
        response.setHeader(
                "Location",
                "https://" + host + (port == USUAL ? "" : ":" + port) + request.getRequestURI()
                        + (query == null ? "" : "?" + query));
        response.setContentLength(0);
    }

    /** The port that HTTPS is spoken at, known once it is. */
    private int securePort() {
        return Arrays.stream(plain.getService().findConnectors())
                .filter(connector -> !plain.equals(connector))
                .mapToInt(Connector::getLocalPort)
                .findFirst()
                .orElse(USUAL);
    }
}
