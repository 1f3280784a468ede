package shuke.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code Idempotency-Key}: a POST that is sent again within a day takes effect once and is answered alike. The key is taken, the call is
 * worked off and its answer is kept in one transaction, which every write below joins: a crash leaves all of it or nothing, and of two
 * at the same time the second waits. A refused call keeps nothing; repeating it tries again.
 */
final class Idempotency extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int LONGEST_KEY = 200;

    /** Calls that change nothing, or whose answers hold a secret that may be told only once. */
    private static final Pattern NOT_KEPT = Pattern.compile(
            "/api/v1/(session|setup|tokens|apps(/[^/]+/secret)?|me/apps/.*|records/[^/]+/(query|aggregate|duplicates))");

    private final IdempotencyStore store;
    private final PlatformTransactionManager transactions;
    private final InstantSource clock;
    private final JsonMapper json;
    private final ProblemAnswer problems;

    Idempotency(
            IdempotencyStore store,
            PlatformTransactionManager transactions,
            InstantSource clock,
            JsonMapper json,
            ProblemAnswer problems) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.json = json;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || Callers.find(request).isEmpty()
                || NOT_KEPT.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var text = request.getHeader(HEADER);
        if (text.isBlank() || text.length() > LONGEST_KEY) {
            problems.write(
                    request,
                    response,
                    ProblemException.of(Kind.MALFORMED, Problem.of("idempotencyKeyWrong", LONGEST_KEY)));
            return;
        }
        var repeatable = RepeatableRequest.of(request);
        once(text, repeatable, response, chain);
    }

    private void once(String text, RepeatableRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Callers.actor(Callers.find(request).orElseThrow(), request);
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            if (take(actor, new IdempotencyKey(text, request.hash()))) {
                var answer = new ContentCachingResponseWrapper(response);
                chain.doFilter(request, answer);
                if (isDone(answer)) {
                    var key = new IdempotencyKey(text, request.hash()); // of a form it is known only now
                    store.keep(actor, key, key.seal(KeptAnswer.of(answer).stored(json)));
                    transactions.commit(transaction);
                } else {
                    transactions.rollback(transaction);
                }
                answer.copyBodyToResponse();
            } else {
                giveAgain(actor, text, request, response);
            }
        } finally {
            if (!transaction.isCompleted()) transactions.rollback(transaction);
        }
    }

    private boolean take(Actor actor, IdempotencyKey key) {
        var now = clock.instant();
        var since = now.minus(KEPT);
        store.clean(actor, since);
        return store.take(actor, key, now, since);
    }

    private void giveAgain(Actor actor, String text, RepeatableRequest request, HttpServletResponse response)
            throws IOException {
        try {
            request.readToEnd();
        } catch (ProblemException broken) {
            problems.write(request, response, broken);
            return;
        }
        var key = new IdempotencyKey(text, request.hash());
        var answer = store.find(actor, key);
        if (answer.isPresent()) {
            KeptAnswer.read(json, key.open(answer.get())).giveAgain(response);
        } else {
            problems.write(request, response, ProblemException.of(Kind.INVALID, Problem.of("idempotencyMismatch")));
        }
    }

    private static boolean isDone(HttpServletResponse answer) {
        return answer.getStatus() >= 200 && answer.getStatus() < 300;
    }
}
