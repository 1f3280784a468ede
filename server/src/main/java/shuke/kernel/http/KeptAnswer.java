package shuke.kernel.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/** An answer as it was given, so that it can be given again. */
record KeptAnswer(int status, Map<String, String> headers, String body) {
    static final String REPLAYED = "Idempotent-Replayed";
    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE);

    static KeptAnswer of(ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : HEADERS) {
            var value = response.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        var type = response.getContentType(); // not among the headers of every container
        if (type != null) headers.put(HttpHeaders.CONTENT_TYPE, type);
        return new KeptAnswer(
                response.getStatus(), headers, new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static KeptAnswer read(JsonMapper json, byte[] stored) {
        return json.readValue(stored, KeptAnswer.class);
    }

    byte[] stored(JsonMapper json) {
        return json.writeValueAsBytes(this);
    }

    void giveAgain(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
