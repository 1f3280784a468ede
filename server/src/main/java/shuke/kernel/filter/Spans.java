package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.Map;

/** {@code days(30)}, {@code months(1)}, {@code hours(2)}: no values of their own, only something to add or compare. */
final class Spans {
    private static final Map<String, Integer> SECONDS = Map.of("days", 86_400, "hours", 3_600, "minutes", 60);

    private Spans() {}

    static boolean isName(String function) {
        return function.equals("months") || SECONDS.containsKey(function);
    }

    static boolean isSpan(Expr expr) {
        return expr instanceof Expr.Call call && call.target() == null && isName(call.function());
    }

    /** The span as a length in seconds. */
    static Term length(Expr.Call span, TypeChecker checker) {
        var seconds = SECONDS.get(span.function());
        if (seconds == null) {
            throw span.at().refuse("monthsAreNoLength");
        }
        return times(amount(span, checker), seconds, Kind.LENGTH);
    }

    /** @param forth false for backwards */
    static Term shifted(Term from, Expr.Call span, boolean forth, TypeChecker checker) {
        return switch (from.kind()) {
            case LENGTH -> Term.Apply.of(forth ? Fn.ADD : Fn.SUBTRACT, Kind.LENGTH, from, length(span, checker));
            case DATE, DATE_TIME -> moved(from, span, times(amount(span, checker), forth ? 1 : -1, Kind.NUMBER));
            default -> throw span.at().refuse("spanOn", from.kind().label());
        };
    }

    private static Term moved(Term from, Expr.Call span, Term amount) {
        return switch (span.function()) {
            case "months" -> Term.Apply.of(Fn.PLUS_MONTHS, from.kind(), from, amount);
            case "days" -> Term.Apply.of(Fn.PLUS_DAYS, from.kind(), from, amount);
            default -> {
                if (from.kind() == Kind.DATE) {
                    throw span.at().refuse("hoursOnDate");
                }
                var seconds = times(amount, SECONDS.getOrDefault(span.function(), 1), Kind.NUMBER);
                yield Term.Apply.of(Fn.PLUS_SECONDS, Kind.DATE_TIME, from, seconds);
            }
        };
    }

    private static Term amount(Expr.Call span, TypeChecker checker) {
        if (span.args().size() != 1) {
            throw span.at().refuse("arguments", span.function());
        }
        var arg = span.args().getFirst();
        var amount = checker.check(arg);
        if (amount.kind() != Kind.NUMBER) {
            throw arg.at().refuse("kinds", Kind.NUMBER.label(), amount.kind().label());
        }
        return amount;
    }

    private static Term times(Term amount, int factor, Kind kind) {
        var by = BigDecimal.valueOf(factor);
        return amount instanceof Term.Value(var value, var k) && value instanceof BigDecimal number
                ? new Term.Value(number.multiply(by), kind)
                : Term.Apply.of(Fn.MULTIPLY, kind, amount, new Term.Value(by, Kind.NUMBER));
    }
}
