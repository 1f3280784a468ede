package shuke.kernel.http;

import java.io.EOFException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Recognises what is the caller's mistake, or trouble that we know; whatever is not recognised is a mistake of ours. */
final class Refusals {
    private Refusals() {}

    static Optional<Refusal> of(Throwable failure) {
        return switch (failure) {
            case ProblemException refused -> Optional.of(Refusal.of(refused));
            case AuthenticationException nobody -> ofStatus(401);
            case AccessDeniedException barred -> ofStatus(403);
            case BodyLimit.Passed tooLong -> Optional.of(Refusal.of(BodyLimit.tooLarge()));
            case HttpMessageNotReadableException unreadable -> Optional.of(BodyRefusal.of(unreadable));
            case HttpRequestMethodNotSupportedException wrong -> Optional.of(methodNotAllowed(wrong));
            case HttpMediaTypeNotSupportedException wrong -> Optional.of(mediaTypeNotSupported(wrong));
            case MethodArgumentTypeMismatchException wrong -> Optional.of(notUnderstood(wrong.getName()));
            case TypeMismatchException wrong -> Optional.of(notUnderstood(String.valueOf(wrong.getPropertyName())));
            case MissingServletRequestParameterException missing -> Optional.of(missing(missing.getParameterName()));
            case MissingRequestHeaderException missing -> Optional.of(missing(missing.getHeaderName()));
            case EOFException brokenOff -> // by the caller, in the middle of a body
                Optional.of(
                        Refusal.of(ProblemException.of(ProblemException.Kind.MALFORMED, Problem.of("uploadBroken"))));
            case ErrorResponse spring -> ofStatus(spring.getStatusCode().value());
            case Throwable other -> DatabaseTrouble.of(other);
        };
    }

    /** An answer for a status alone, where nothing more is known; empty for a failure of ours. */
    static Optional<Refusal> ofStatus(int status) {
        return switch (status) {
            case 401 -> Optional.of(Refusal.of(401, "unauthenticated").with("WWW-Authenticate", "Bearer"));
            case 403 -> Optional.of(Refusal.of(403, "forbidden"));
            case 404 -> Optional.of(Refusal.of(404, "notFound"));
            case 405 -> Optional.of(Refusal.of(405, "methodNotAllowed", ""));
            case 406 -> Optional.of(Refusal.of(406, "notAcceptable"));
            case 413 -> Optional.of(Refusal.of(BodyLimit.tooLarge()));
            case 415 -> Optional.of(Refusal.of(415, "mediaTypeNotSupported", ""));
            default -> status >= 400 && status < 500 ? Optional.of(Refusal.of(400, "badRequest")) : Optional.empty();
        };
    }

    private static Refusal methodNotAllowed(HttpRequestMethodNotSupportedException wrong) {
        var allowed = wrong.getSupportedHttpMethods();
        var names = allowed == null
                ? ""
                : allowed.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        return Refusal.of(405, "methodNotAllowed", names).with("Allow", names);
    }

    private static Refusal mediaTypeNotSupported(HttpMediaTypeNotSupportedException wrong) {
        var names = wrong.getSupportedMediaTypes().stream()
                .filter(MediaType::isConcrete)
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return Refusal.of(415, "mediaTypeNotSupported", names);
    }

    private static Refusal notUnderstood(String parameter) {
        return Refusal.of(ProblemException.of(
                ProblemException.Kind.MALFORMED, Problem.at(parameter, "parameterNotUnderstood", parameter)));
    }

    private static Refusal missing(String parameter) {
        return Refusal.of(ProblemException.of(
                ProblemException.Kind.MALFORMED, Problem.at(parameter, "parameterMissing", parameter)));
    }
}
