package shuke.kernel.scim;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/**
 * Where a change goes (RFC 7644 §3.5.2): {@code name.familyName}, {@code emails[type eq "work"].value}.
 *
 * @param schema of an extension; null for the core
 * @param which of several; null for all
 * @param part of the attribute; null for all of it
 */
record Path(
        @Nullable String schema,
        String attribute,
        @Nullable Expression which,
        @Nullable String part) {
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z$][\\w$-]*)(?:\\[(.*)])?(?:\\.([A-Za-z$][\\w$-]*))?");

    static Path of(String text) {
        var bare = text.strip();
        var schema =
                bare.regionMatches(true, 0, Names.ENTERPRISE, 0, Names.ENTERPRISE.length()) ? Names.ENTERPRISE : null;
        if (schema != null) {
            bare = bare.length() == schema.length() ? "" : bare.substring(schema.length() + 1);
            if (bare.isEmpty()) return new Path(null, schema, null, null);
        } else {
            bare = withoutCore(bare);
        }
        var shape = SHAPE.matcher(bare);
        if (!shape.matches()) throw wrong(text);
        var which = shape.group(2);
        return new Path(schema, shape.group(1), which == null ? null : FilterParser.parse(which), shape.group(3));
    }

    private static String withoutCore(String text) {
        for (var core : List.of(Names.USER, Names.GROUP)) {
            if (text.regionMatches(true, 0, core + ":", 0, core.length() + 1)) return text.substring(core.length() + 1);
        }
        return text;
    }

    static ProblemException wrong(String text) {
        return ProblemException.of(ProblemException.Kind.MALFORMED, Problem.of("scimPathWrong", text));
    }
}
