package shuke.kernel.filter;

import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads CEL text with the parser of the CEL project; no macros: what they are for is understood further on. */
final class CelReader {
    /** Rules of the grammar nested in each other; a level of ours takes one or two of them. */
    private static final int DEEPEST_GRAMMAR = 2 * Bounds.DEEPEST + 20;

    private static final CelParser PARSER = CelParserFactory.standardCelParserBuilder()
            .setOptions(CelOptions.newBuilder()
                    .maxExpressionCodePointSize(Bounds.LONGEST_TEXT)
                    .maxParseRecursionDepth(DEEPEST_GRAMMAR)
                    .maxParseErrorRecoveryLimit(3)
                    .retainUnbalancedLogicalExpressions(false)
                    .build())
            .build();
    private static final Pattern DECIMAL = Pattern.compile("[0-9]*\\.?[0-9]+([eE][+-]?[0-9]{1,2})?");

    private final CelSource source;
    private final String text;
    private final Bounds bounds = new Bounds();

    private CelReader(CelSource source, String text) {
        this.source = source;
        this.text = text;
    }

    static Expr read(String text) {
        if (text.codePointCount(0, text.length()) > Bounds.LONGEST_TEXT) {
            throw new Spot(1, Bounds.LONGEST_TEXT).refuse("tooLong", Bounds.LONGEST_TEXT);
        }
        var result = PARSER.parse(text);
        if (result.hasError()) {
            throw refused(text, result.getErrors().getFirst());
        }
        try {
            var ast = result.getAst();
            return new CelReader(ast.getSource(), text).read(ast.getExpr(), 1);
        } catch (CelValidationException impossible) {
            throw new IllegalStateException(impossible); // asked for above
        }
    }

    private static RuntimeException refused(String text, CelIssue issue) {
        var at = spot(issue.getSourceLocation());
        if (issue.getMessage().contains("recursion limit")) {
            return new Spot(1, 1).refuse("tooDeep", Bounds.DEEPEST);
        }
        return text.isBlank() ? at.refuse("nothing") : at.refuse("syntax", near(text, at));
    }

    /** What stands at the place: the person sees it more easily than the number of the column. */
    private static String near(String text, Spot at) {
        var line = text.lines().skip(Math.max(0, at.line() - 1)).findFirst().orElse("");
        var from = Math.min(line.codePointCount(0, line.length()), at.column() - 1);
        return line.codePoints()
                .skip(from)
                .limit(20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Spot spot(CelSourceLocation location) {
        return new Spot(Math.max(1, location.getLine()), location.getColumn() + 1);
    }

    private int offset(CelExpr expr) {
        return source.getPositionsMap().getOrDefault(expr.id(), 0);
    }

    private Spot at(int offset) {
        return source.getOffsetLocation(offset).map(CelReader::spot).orElse(new Spot(1, 1));
    }

    private Expr read(CelExpr expr, int depth) {
        var at = at(offset(expr));
        bounds.enter(depth, at);
        return switch (expr.getKind()) {
            case CONSTANT -> new Expr.Literal(value(expr, at), at);
            case IDENT -> name(expr, at);
            case SELECT -> name(expr, at);
            case CALL -> call(expr.call(), offset(expr), depth);
            case LIST -> list(expr, at, depth);
            case MAP, STRUCT, COMPREHENSION, NOT_SET -> throw at.refuse("notInLanguage");
        };
    }

    private Expr list(CelExpr expr, Spot at, int depth) {
        var elements = expr.list().elements();
        Bounds.requireShort(elements.size(), at);
        return new Expr.Listing(
                elements.stream()
                        .map(element -> element.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                                ? new Expr.Literal(value(element, at(offset(element))), at(offset(element)))
                                : read(element, depth + 1))
                        .toList(),
                at);
    }

    private Expr name(CelExpr expr, Spot at) {
        var steps = new ArrayDeque<String>();
        var next = expr;
        while (next.getKind() == CelExpr.ExprKind.Kind.SELECT) {
            steps.addFirst(next.select().field());
            next = next.select().operand();
        }
        if (next.getKind() != CelExpr.ExprKind.Kind.IDENT || next.ident().name().startsWith(".")) {
            throw at.refuse("notInLanguage");
        }
        steps.addFirst(next.ident().name());
        return new Expr.Name(List.copyOf(steps), at(offset(next)));
    }

    private Expr call(CelExpr.CelCall call, int offset, int depth) {
        var at = at(offset);
        var args = call.args();
        if (call.target().isEmpty() && CelSigns.isOperator(call.function())) {
            return CelSigns.expr(
                    call.function(),
                    args.stream().map(arg -> read(arg, depth + 1)).toList(),
                    at);
        }
        var target = call.target().map(t -> read(t, depth + 1)).orElse(null);
        var read = args.stream().map(arg -> read(arg, depth + 1)).toList();
        // the parser gives the bracket as the place of a call; people look for the name
        return new Expr.Call(
                call.function(),
                target,
                read,
                at(Math.max(0, offset - call.function().length())));
    }

    private @Nullable Object value(CelExpr expr, Spot at) {
        CelConstant constant = expr.constant();
        return switch (constant.getKind()) {
            case NULL_VALUE -> null;
            case BOOLEAN_VALUE -> constant.booleanValue();
            case INT64_VALUE -> BigDecimal.valueOf(constant.int64Value());
            case DOUBLE_VALUE -> decimal(constant.doubleValue(), offset(expr), at);
            case STRING_VALUE -> text(constant.stringValue(), at);
            case UINT64_VALUE, BYTES_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
                throw at.refuse("notInLanguage");
        };
    }

    /** PostgreSQL's texts hold everything but NUL and halves of characters. */
    static String text(String value, Spot at) {
        if (value.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw at.refuse("characters");
        }
        return value;
    }

    /** From the digits as they are written: the parser's double has lost some of them. */
    private BigDecimal decimal(double parsed, int offset, Spot at) {
        var matcher = DECIMAL.matcher(text).region(text.offsetByCodePoints(0, offset), text.length());
        if (!matcher.lookingAt()) {
            throw at.refuse("number", Bounds.MOST_DIGITS);
        }
        var digits = Bounds.requireShort(new BigDecimal(matcher.group()), at);
        return Double.compare(parsed, 0.0) < 0 ? digits.negate() : digits;
    }
}
