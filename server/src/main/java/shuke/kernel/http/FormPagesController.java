package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.form.HostedForms;
import shuke.kernel.schema.Workspaces;

/**
 * The pages of forms, for anybody and outside the API: plain HTML, sent back as browsers send forms. Each may stand only in the pages that
 * its form names. How often a network comes is looked at before anything is read of what it sends.
 */
@Controller
@RequestMapping("/forms/{key:[A-Za-z0-9_-]+}") // scripts and styles beside it have a dot
class FormPagesController {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'self'";
    private static final long LONGEST = 256 * 1024L;
    private static final int LOOKS = 10;

    private final HostedForms forms;
    private final Workspaces workspaces;
    private final @Nullable Buckets sent;
    private final @Nullable Buckets looked;

    FormPagesController(HostedForms forms, Workspaces workspaces, RateSettings rates) {
        this.forms = forms;
        this.workspaces = workspaces;
        this.sent = rates.forms() <= 0 ? null : new Buckets(rates.forms(), System::nanoTime);
        this.looked = rates.forms() <= 0 ? null : new Buckets((double) LOOKS * rates.forms(), System::nanoTime);
    }

    @GetMapping
    ResponseEntity<String> show(@PathVariable String key, HttpServletRequest request) {
        if (looked != null) looked.requireFew(request);
        return answer(forms.show(visit(key, request)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> take(@PathVariable String key, HttpServletRequest request) {
        if (sent != null) sent.requireFew(request);
        var length = request.getContentLengthLong();
        if (length < 0 || length > LONGEST) {
            throw ProblemException.of(ProblemException.Kind.TOO_LARGE, Problem.of("formTooLarge", LONGEST / 1024));
        }
        return answer(forms.take(visit(key, request)));
    }

    private HostedForms.Visit visit(String key, HttpServletRequest request) {
        var sends = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, texts) -> sends.put(name, List.of(texts)));
        var from = Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .filter(page -> !page.startsWith(Sites.of(request).origin()))
                .orElse("");
        return new HostedForms.Visit(
                workspaces.ofHost(request.getServerName()), key, Collections.list(request.getLocales()), sends, from);
    }

    private static ResponseEntity<String> answer(HostedForms.Page page) {
        var answer = ResponseEntity.status(page.status())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        String.join(" ", POLICY, String.join(" ", page.sites())).strip());
        if (page.retryAfter() > 0) answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(page.retryAfter()));
        var location = page.location();
        if (location != null) return answer.location(URI.create(location)).build();
        return answer.contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .body(page.html());
    }
}
