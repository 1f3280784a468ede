package shuke.kernel.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that could not be read. */
final class BodyRefusal {
    private BodyRefusal() {}

    static Refusal of(HttpMessageNotReadableException unreadable) {
        var root = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (root instanceof BodyLimit.Passed) return Refusal.of(BodyLimit.tooLarge());
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                invalid(Problem.at(path(unknown), "unknownMember", path(unknown)));
            case DatabindException wrong when !path(wrong).isEmpty() -> invalid(Problem.at(path(wrong), "wrongKind"));
            case JacksonException syntax -> malformed(syntax);
            case null, default -> Refusal.of(400, "bodyMissing");
        };
    }

    private static Refusal malformed(JacksonException syntax) {
        var at = syntax.getLocation();
        return at == null || at.getLineNr() < 1
                ? Refusal.of(400, "bodyMissing")
                : new Refusal(
                        400,
                        "malformed",
                        Problem.of("malformed", at.getLineNr(), at.getColumnNr()),
                        List.of(),
                        Map.of("line", at.getLineNr(), "column", at.getColumnNr()),
                        Map.of());
    }

    private static Refusal invalid(Problem problem) {
        return Refusal.of(ProblemException.invalid(problem));
    }

    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
