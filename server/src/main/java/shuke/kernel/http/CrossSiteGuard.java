package shuke.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;

/**
 * Refuses writes that another site makes a browser send: the browser adds the session cookie by itself, but only our own pages can read
 * the token that must come with it. Programs with a bearer token send no cookie, so they need none.
 */
final class CrossSiteGuard extends OncePerRequestFilter {
    static final String HEADER = "X-XSRF-TOKEN";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final SessionCookie cookie;
    private final ProblemAnswer problems;

    CrossSiteGuard(SessionCookie cookie, ProblemAnswer problems) {
        this.cookie = cookie;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READS.contains(request.getMethod()) || isSignIn(request) || !bySession(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    request, response, ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("crossSite")));
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var sent = request.getHeader(HEADER);
        return sent != null
                && cookie.secret(request)
                        .map(SessionCookie::xsrf)
                        .filter(wanted -> MessageDigest.isEqual(bytes(wanted), bytes(sent)))
                        .isPresent();
    }

    /** Signing in proves itself by what it brings, also for somebody who still has an old cookie. */
    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (request.getRequestURI().equals("/api/v1/session")
                        || request.getRequestURI().startsWith("/api/v1/session/"));
    }

    private static boolean bySession(HttpServletRequest request) {
        return Callers.find(request)
                .filter(caller -> caller.proof() == Caller.Proof.SESSION)
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
