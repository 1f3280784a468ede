package shuke.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;

/**
 * Nobody calls so often that others have to wait, and nobody tries passwords of many people in turn: the lockout of an address is no
 * help against that. Counted on each node, in memory. Says with every answer how much is left ({@code RateLimit-*}).
 */
final class RateLimit extends OncePerRequestFilter {
    /** A sign-in that fails is ten times as dear. */
    private static final double FAILED = 9;

    private final @Nullable Buckets signIns;
    private final @Nullable Buckets calls;
    private final @Nullable Buckets duplicates;
    private final @Nullable Buckets strangers;
    private final ProblemAnswer problems;

    RateLimit(RateSettings settings, ProblemAnswer problems) {
        this.signIns = buckets(settings.signin());
        this.calls = buckets(settings.api());
        this.duplicates = buckets(settings.duplicates());
        this.strangers = buckets(settings.anonymous());
        this.problems = problems;
    }

    private static @Nullable Buckets buckets(int perMinute) {
        return perMinute <= 0 ? null : new Buckets(perMinute, System::nanoTime);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") && !isOfApps(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var isSignIn = isSignIn(request);
        var caller = Callers.find(request).orElse(null);
        var buckets =
                isSignIn ? signIns : caller == null ? strangers : isSearchForDuplicates(request) ? duplicates : calls;
        if (buckets == null || isThisMachine(caller)) {
            chain.doFilter(request, response);
            return;
        }
        var who = isSignIn || caller == null ? request.getRemoteAddr() : caller.account();
        if (isLeft(buckets.take(who, 1), request, response)) {
            chain.doFilter(request, response);
            if (isSignIn && response.getStatus() >= 400) buckets.charge(who, FAILED);
        }
    }

    private boolean isLeft(Buckets.Left left, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("RateLimit-Limit", Long.toString(left.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(left.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(left.seconds()));
        if (left.seconds() == 0) return true;
        problems.write(
                request,
                response,
                new ProblemException(
                        ProblemException.Kind.TOO_MANY,
                        List.of(Problem.of("tooManyCalls", left.seconds())),
                        Map.of("retryAfter", left.seconds())));
        return false;
    }

    private static boolean isSearchForDuplicates(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().startsWith("/api/v1/records/")
                && request.getRequestURI().endsWith("/duplicates");
    }

    /** Whatever somebody proves herself by: anything that is sent to the session without one. */
    private static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (isOfApps(request)
                        || request.getRequestURI().startsWith("/api/v1/session")
                        || request.getRequestURI().equals("/api/v1/setup"));
    }

    /** An app proves itself there. */
    private static boolean isOfApps(HttpServletRequest request) {
        return request.getRequestURI().startsWith(OAuthController.PLACE + "/");
    }

    private static boolean isThisMachine(@Nullable Caller caller) {
        return caller != null && caller.proof() == Caller.Proof.MACHINE;
    }
}
