package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.collect.Collecting;
import shuke.kernel.schema.Workspaces;

/**
 * The script that websites carry and what it sends, for anybody and outside the API. How often a network comes is looked at before anything
 * is read of what it sends; its address is not kept.
 */
@RestController
class CollectController {
    private static final long LONGEST = 512 * 1024L;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");

    private final Collecting collecting;
    private final Workspaces workspaces;
    private final @Nullable Buckets sent;

    CollectController(Collecting collecting, Workspaces workspaces, RateSettings rates) {
        this.collecting = collecting;
        this.workspaces = workspaces;
        this.sent = rates.collect() <= 0 ? null : new Buckets(rates.collect(), System::nanoTime);
    }

    @GetMapping("/collect/{key:[A-Za-z0-9_-]+}.js")
    ResponseEntity<String> script(@PathVariable String key, HttpServletRequest request) {
        if (sent != null) sent.requireFew(request);
        var script = collecting.script(workspaces.ofHost(request.getServerName()), key);
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(script.orElseThrow(ProblemException::notFound));
    }

    /** Plain text that holds JSON, since browsers send that without asking first. */
    @PostMapping("/collect/{key:[A-Za-z0-9_-]+}")
    ResponseEntity<Map<String, @Nullable Object>> take(
            @PathVariable String key,
            Locale locale,
            HttpServletRequest request,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin)
            throws IOException {
        if (sent != null) sent.requireFew(request);
        var length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST) {
            throw ProblemException.of(ProblemException.Kind.TOO_LARGE, Problem.of("eventsTooLarge", LONGEST / 1024));
        }
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var workspace = workspaces.ofHost(request.getServerName());
        var receipt = collecting.take(workspace, key, origin, isUnwilling(request), body);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, Objects.requireNonNull(origin))
                .header(HttpHeaders.VARY, HttpHeaders.ORIGIN)
                .body(WebsiteJson.of(receipt, locale));
    }

    /** Do Not Track and Global Privacy Control. */
    private static boolean isUnwilling(HttpServletRequest request) {
        return "1".equals(request.getHeader("DNT")) || "1".equals(request.getHeader("Sec-GPC"));
    }
}
