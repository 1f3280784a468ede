package shuke.kernel.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import shuke.kernel.outbound.Outbound;

/** Sends what the library has written the way that everything is sent out of here. */
@Component
class Sender implements HTTPRequestSender {
    private final Outbound outbound;

    Sender(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var address = request.getURI().toString();
        var headers = headers(request);
        var body = request.getBody();
        var reply = request.getMethod() == HTTPRequest.Method.POST
                ? outbound.post(address, headers, body == null ? "" : body)
                : outbound.get(address, headers);
        return response(reply);
    }

    private static Map<String, String> headers(ReadOnlyHTTPRequest request) {
        var headers = new HashMap<String, String>();
        request.getHeaderMap().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        headers.put("Accept", "application/json");
        return headers;
    }

    private static HTTPResponse response(Outbound.Reply reply) throws IOException {
        var response = new HTTPResponse(reply.status());
        try {
            var type = reply.contentType();
            if (type != null) response.setContentType(type);
        } catch (ParseException unreadable) {
            throw new IOException(unreadable);
        }
        response.setBody(reply.text());
        return response;
    }
}
