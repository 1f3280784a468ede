package shuke.kernel.base;

import java.util.List;
import java.util.Map;

/** Everything that is wrong with a request, collected, thrown once and mapped once to RFC 9457. */
public final class ProblemException extends RuntimeException {
    /** What sort of refusal; decides the HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        INVALID(422),
        LOCKED(423),
        TOO_MANY(429),
        BROKEN(500),
        UNAVAILABLE(503),
        STORAGE_FULL(507);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Problem> problems;
    private final transient Map<String, Object> extensions;

    public ProblemException(Kind kind, List<Problem> problems, Map<String, Object> extensions) {
        super(kind + " " + problems.stream().map(Problem::code).toList(), null, false, false);
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.extensions = Map.copyOf(extensions);
    }

    public static ProblemException of(Kind kind, Problem... problems) {
        return new ProblemException(kind, List.of(problems), Map.of());
    }

    public static ProblemException invalid(List<Problem> problems) {
        return new ProblemException(Kind.INVALID, problems, Map.of());
    }

    public static ProblemException invalid(Problem... problems) {
        return of(Kind.INVALID, problems);
    }

    public static ProblemException notFound() {
        return of(Kind.NOT_FOUND, Problem.of("notFound"));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Further members of the problem document, such as {@code current} of a stale version. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
