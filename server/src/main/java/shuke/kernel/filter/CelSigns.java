package shuke.kernel.filter;

import java.util.List;
import java.util.Map;
import shuke.kernel.filter.Expr.Sign;

/** What the parser calls the operators. */
final class CelSigns {
    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("_==_", Sign.EQ),
            Map.entry("_!=_", Sign.NE),
            Map.entry("_<_", Sign.LT),
            Map.entry("_<=_", Sign.LE),
            Map.entry("_>_", Sign.GT),
            Map.entry("_>=_", Sign.GE),
            Map.entry("@in", Sign.IN),
            Map.entry("_+_", Sign.ADD),
            Map.entry("_-_", Sign.SUBTRACT),
            Map.entry("_*_", Sign.MULTIPLY),
            Map.entry("_/_", Sign.DIVIDE),
            Map.entry("_%_", Sign.REMAINDER));

    private CelSigns() {}

    static boolean isOperator(String function) {
        return !Character.isLetter(function.codePointAt(0));
    }

    static Expr expr(String operator, List<Expr> args, Spot at) {
        var sign = SIGNS.get(operator);
        if (sign != null) {
            return new Expr.Binary(sign, args.get(0), args.get(1), at);
        }
        return switch (operator) {
            case "_&&_" -> Expr.all(args, at);
            case "_||_" -> Expr.any(args, at);
            case "!_" -> new Expr.Not(args.getFirst(), at);
            case "-_" -> new Expr.Negative(args.getFirst(), at);
            case "_?_:_" -> new Expr.Choice(args.get(0), args.get(1), args.get(2), at);
            default -> throw at.refuse("notInLanguage"); // indexing
        };
    }
}
