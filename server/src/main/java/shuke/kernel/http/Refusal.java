package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * What is answered when a call is refused or fails.
 *
 * @param code stands for the whole answer; stable
 * @param summary the whole answer in a sentence
 * @param extensions further members of the document
 * @param headers beside it
 */
record Refusal(
        int status,
        String code,
        Problem summary,
        List<Problem> problems,
        Map<String, Object> extensions,
        Map<String, String> headers) {
    private static final int RETRY_SECONDS = 5;

    Refusal {
        problems = List.copyOf(problems);
        extensions = Map.copyOf(extensions);
        headers = Map.copyOf(headers);
    }

    static Refusal of(int status, String code, Object... args) {
        return new Refusal(status, code, Problem.of(code, args), List.of(), Map.of(), Map.of());
    }

    static Refusal of(ProblemException refused) {
        var status = refused.kind().status();
        var headers = headers(refused);
        var problems = refused.problems();
        if (problems.size() == 1) {
            var only = problems.getFirst();
            return new Refusal(status, only.code(), only, problems, refused.extensions(), headers);
        }
        return new Refusal(
                status, "invalid", Problem.of("invalid", problems.size()), problems, refused.extensions(), headers);
    }

    /** The trouble is ours and likely over soon. */
    static Refusal later(String code) {
        return new Refusal(
                503, code, Problem.of(code), List.of(), Map.of(), Map.of("Retry-After", String.valueOf(RETRY_SECONDS)));
    }

    Refusal with(String header, String value) {
        return new Refusal(status, code, summary, problems, extensions, Map.of(header, value));
    }

    private static Map<String, String> headers(ProblemException refused) {
        return switch (refused.kind()) {
            case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer");
            case TOO_MANY, UNAVAILABLE ->
                Map.of("Retry-After", String.valueOf(refused.extensions().getOrDefault("retryAfter", RETRY_SECONDS)));
            case MALFORMED, FORBIDDEN, NOT_FOUND, CONFLICT, GONE, TOO_LARGE, INVALID, LOCKED, BROKEN, STORAGE_FULL ->
                Map.of();
        };
    }
}
