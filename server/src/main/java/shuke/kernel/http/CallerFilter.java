package shuke.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.identity.Caller;

/** Finds out who is calling. A bearer token that is not valid is refused at once; a session that ended is no session. */
final class CallerFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";

    private final CallerFinder callers;
    private final WrongTokens wrong;
    private final ProblemAnswer problems;

    CallerFilter(CallerFinder callers, WrongTokens wrong, ProblemAnswer problems) {
        this.callers = callers;
        this.wrong = wrong;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") && !ScimAnswer.isFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = bearer(request);
        if (bearer.isPresent() && !mayTry(request, response)) return;
        var caller = bearer.isPresent() ? callers.byToken(request, bearer.get()) : callers.bySession(request);
        if (bearer.isPresent() && caller.isEmpty()) {
            wrong.wasWrong(request.getRemoteAddr());
            problems.write(request, response, notValid());
            return;
        }
        if (caller.isPresent() && !callers.mayComeFrom(caller.get(), request)) {
            problems.write(request, response, notAllowed());
            return;
        }
        caller.ifPresent(found -> {
            enter(request, found);
            ReaderLanguage.usual(request, callers.usualLanguage(found));
        });
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private boolean mayTry(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            wrong.requireFew(request.getRemoteAddr());
            return true;
        } catch (ProblemException tooMany) {
            problems.write(request, response, tooMany);
            return false;
        }
    }

    private static void enter(HttpServletRequest request, Caller caller) {
        Callers.put(request, caller);
        SecurityContextHolder.setContext(new SecurityContextImpl(new CallerAuthentication(caller)));
    }

    static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private static ProblemException notAllowed() {
        return ProblemException.of(ProblemException.Kind.FORBIDDEN, Problem.of("addressNotAllowed"));
    }

    private static ProblemException notValid() {
        return ProblemException.of(ProblemException.Kind.UNAUTHENTICATED, Problem.of("tokenNotValid"));
    }
}
