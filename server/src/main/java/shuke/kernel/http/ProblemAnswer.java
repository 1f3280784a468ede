package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.DisconnectedClientHelper;
import shuke.kernel.base.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that goes wrong, whether in a filter, a controller or below, is answered here: RFC 9457, in the reader's language. What
 * is a mistake of ours gets an incident number that stands in the log, and nothing of what happened leaves.
 */
@Component
final class ProblemAnswer {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswer.class);

    private final JsonMapper json;
    private final RefusalTrail trail;

    ProblemAnswer(JsonMapper json, RefusalTrail trail) {
        this.json = json;
        this.trail = trail;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) return; // nobody is there to read it
        write(request, response, Refusals.of(failure).orElseGet(() -> incident(request, failure)));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        trail.note(request, refusal);
        if (response.isCommitted()) return; // half an answer is out already; the broken connection tells the caller
        var locale = ReaderLanguage.of(request);
        response.resetBuffer();
        var scim = ScimAnswer.isFor(request);
        response.setStatus(scim ? ScimProblem.status(refusal) : refusal.status());
        refusal.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(scim ? ScimAnswer.TYPE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = json.writeValueAsBytes(scim ? ScimProblem.of(refusal, locale) : document(refusal, locale));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private static Map<String, Object> document(Refusal refusal, Locale locale) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:shuke:problem:" + refusal.code());
        document.put("title", Problem.of("title." + refusal.status()).detail(locale));
        document.put("status", refusal.status());
        document.put("detail", refusal.summary().detail(locale));
        document.put("code", refusal.code());
        document.put(
                "problems",
                refusal.problems().stream()
                        .map(problem -> ProblemJson.of(problem, locale))
                        .toList());
        refusal.extensions().forEach(document::putIfAbsent);
        return document;
    }

    /** The path as it is mapped: in its places may stand e-mail addresses. */
    private static Object mapping(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "a call" : pattern;
    }

    private static Refusal incident(HttpServletRequest request, Throwable failure) {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("Incident {}: {} {} failed", number, request.getMethod(), mapping(request), failure);
        return new Refusal(
                500, "incident", Problem.of("incident", number), List.of(), Map.of("incident", number), Map.of());
    }
}
