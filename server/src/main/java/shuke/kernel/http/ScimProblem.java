package shuke.kernel.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A refusal in the shape of SCIM (RFC 7644 §3.12). */
final class ScimProblem {
    private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private ScimProblem() {}

    /** SCIM has no 422, and tells a stale version from a value that is taken. */
    static int status(Refusal refusal) {
        if (isTaken(refusal)) return 409;
        if (isNoId(refusal)) return 404;
        return switch (refusal.status()) {
            case 422 -> 400;
            case 409 -> refusal.code().startsWith("stale") ? 412 : 409;
            default -> refusal.status();
        };
    }

    static Map<String, Object> of(Refusal refusal, Locale locale) {
        var document = new LinkedHashMap<String, Object>();
        document.put("schemas", List.of(SCHEMA));
        document.put("status", String.valueOf(status(refusal)));
        var kind = kind(refusal);
        if (!kind.isEmpty()) document.put("scimType", kind);
        document.put("detail", detail(refusal, locale));
        return document;
    }

    private static String detail(Refusal refusal, Locale locale) {
        return refusal.problems().isEmpty()
                ? refusal.summary().detail(locale)
                : refusal.problems().stream()
                        .map(problem ->
                                (problem.field() == null ? "" : problem.field() + ": ") + problem.detail(locale))
                        .collect(Collectors.joining(" "));
    }

    private static String kind(Refusal refusal) {
        if (isTaken(refusal)) return "uniqueness";
        if (isNoId(refusal)) return "";
        return switch (refusal.code()) {
            case "scimFilterWrong", "scimAttributeNotFiltered" -> "invalidFilter";
            case "scimPathWrong" -> "invalidPath";
            case "scimNoTarget" -> "noTarget";
            case "scimPatchWrong" -> "invalidSyntax";
            default -> refusal.status() == 422 || refusal.status() == 400 ? "invalidValue" : "";
        };
    }

    private static boolean isTaken(Refusal refusal) {
        return refusal.problems().stream().anyMatch(problem -> problem.code().startsWith("duplicate"));
    }

    /** Ids are ours to choose: one that could not be ours is one that is not there. */
    private static boolean isNoId(Refusal refusal) {
        return refusal.problems().stream()
                .anyMatch(problem -> problem.code().equals("parameterNotUnderstood") && "id".equals(problem.field()));
    }
}
