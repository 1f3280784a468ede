package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes CEL text, with no more brackets than are needed to read the same again. */
final class Printer {
    private static final int CHOICE = 0;
    private static final int ANY = 1;
    private static final int ALL = 2;
    private static final int RELATION = 3;
    private static final int SUM = 4;
    private static final int PRODUCT = 5;
    private static final int UNARY = 6;
    private static final int PRIMARY = 7;

    private Printer() {}

    static String print(Expr expr) {
        return switch (expr) {
            case Expr.Literal(var value, var at) -> literal(value);
            case Expr.Name(var steps, var at) -> String.join(".", steps);
            case Expr.Call(var function, var target, var args, var at) ->
                (target == null ? "" : within(target, PRIMARY) + ".") + function + "(" + listed(args) + ")";
            case Expr.Not(var of, var at) -> "!" + within(of, PRIMARY);
            case Expr.Negative(var of, var at) -> "-" + within(of, PRIMARY);
            case Expr.All(var parts, var at) -> joined(parts, " && ", ALL + 1, "true");
            case Expr.Any(var parts, var at) -> joined(parts, " || ", ANY + 1, "false");
            case Expr.Choice(var when, var then, var otherwise, var at) ->
                within(when, ANY) + " ? " + within(then, ANY) + " : " + within(otherwise, CHOICE);
            case Expr.Listing(var items, var at) -> "[" + listed(items) + "]";
            case Expr.Binary binary -> binary(binary);
        };
    }

    /** The left side may be of the same level, as the operators bind to the left. */
    private static String binary(Expr.Binary expr) {
        var level = level(expr);
        return within(expr.left(), level) + " " + expr.sign().text() + " " + within(expr.right(), level + 1);
    }

    private static String joined(List<Expr> parts, String with, int level, String ofNothing) {
        return parts.isEmpty()
                ? ofNothing
                : parts.stream().map(part -> within(part, level)).collect(Collectors.joining(with));
    }

    private static String listed(List<Expr> parts) {
        return parts.stream().map(Printer::print).collect(Collectors.joining(", "));
    }

    private static String within(Expr expr, int least) {
        return level(expr) < least ? "(" + print(expr) + ")" : print(expr);
    }

    private static int level(Expr expr) {
        return switch (expr) {
            case Expr.Choice c -> CHOICE;
            case Expr.Any any ->
                any.parts().size() == 1
                        ? level(any.parts().getFirst())
                        : any.parts().isEmpty() ? PRIMARY : ANY;
            case Expr.All all ->
                all.parts().size() == 1
                        ? level(all.parts().getFirst())
                        : all.parts().isEmpty() ? PRIMARY : ALL;
            case Expr.Not n -> UNARY;
            case Expr.Negative n -> UNARY;
            case Expr.Literal l -> l.value() instanceof BigDecimal number && number.signum() < 0 ? UNARY : PRIMARY;
            case Expr.Name n -> PRIMARY;
            case Expr.Call c -> PRIMARY;
            case Expr.Listing l -> PRIMARY;
            case Expr.Binary(var sign, var left, var right, var at) ->
                switch (sign) {
                    case EQ, NE, LT, LE, GT, GE, IN -> RELATION;
                    case ADD, SUBTRACT -> SUM;
                    case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
                };
        };
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case BigDecimal number -> number(number);
            default -> value.toString();
        };
    }

    /** Whole numbers that the parser cannot hold are written with a point. */
    private static String number(BigDecimal number) {
        var plain = number.toPlainString();
        return number.scale() <= 0 && number.precision() > 18 ? plain + ".0" : plain;
    }

    private static String quoted(String text) {
        var out = new StringBuilder("'");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\'' -> out.append("\\'");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.appendCodePoint(c);
            }
        });
        return out.append('\'').toString();
    }
}
