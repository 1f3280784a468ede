package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import shuke.kernel.base.Nearest;

/** The functions and methods of the language; {@code name.size()} and {@code size(name)} are the same. */
final class Functions {
    private static final Set<String> NAMES = Set.of(
            "now",
            "today",
            "me",
            "weekStart",
            "monthStart",
            "quarterStart",
            "yearStart",
            "date",
            "dateTime",
            "contains",
            "startsWith",
            "endsWith",
            "lower",
            "upper",
            "size",
            "round",
            "year",
            "month",
            "day",
            "coalesce",
            "has",
            "hasAny",
            "hasAll",
            "exists",
            "days",
            "months",
            "hours",
            "minutes");
    private static final int MOST_DECIMALS = 10;

    private final TypeChecker checker;

    Functions(TypeChecker checker) {
        this.checker = checker;
    }

    Term check(Expr.Call call) {
        var args = new ArrayList<Expr>();
        if (call.target() != null) {
            args.add(call.target());
        }
        args.addAll(call.args());
        return switch (call.function()) {
            case "now" -> momentary(Fn.NOW, Kind.DATE_TIME, args, call);
            case "today" -> momentary(Fn.TODAY, Kind.DATE, args, call);
            case "me" -> momentary(Fn.ME, Kind.REF, args, call);
            case "weekStart" -> momentary(Fn.WEEK_START, Kind.DATE, args, call);
            case "monthStart" -> momentary(Fn.MONTH_START, Kind.DATE, args, call);
            case "quarterStart" -> momentary(Fn.QUARTER_START, Kind.DATE, args, call);
            case "yearStart" -> momentary(Fn.YEAR_START, Kind.DATE, args, call);
            case "date" -> date(only(args, call));
            case "dateTime" -> dateTime(only(args, call));
            case "contains" -> match(Term.Match.Part.ANYWHERE, args, call);
            case "startsWith" -> match(Term.Match.Part.START, args, call);
            case "endsWith" -> match(Term.Match.Part.END, args, call);
            case "lower" -> Term.Apply.of(Fn.LOWER, Kind.TEXT, text(only(args, call)));
            case "upper" -> Term.Apply.of(Fn.UPPER, Kind.TEXT, text(only(args, call)));
            case "size" -> size(only(args, call));
            case "round" -> round(args, call);
            case "year" -> Term.Apply.of(Fn.YEAR, Kind.NUMBER, date(only(args, call)));
            case "month" -> Term.Apply.of(Fn.MONTH, Kind.NUMBER, date(only(args, call)));
            case "day" -> Term.Apply.of(Fn.DAY, Kind.NUMBER, date(only(args, call)));
            case "coalesce" -> coalesce(args, call);
            case "has" -> new Term.Not(new Term.IsEmpty(checker.check(only(args, call))));
            case "hasAny" -> has(args, false, call);
            case "hasAll" -> has(args, true, call);
            default -> throw unknown(call);
        };
    }

    private static RuntimeException unknown(Expr.Call call) {
        if (Spans.isName(call.function())) {
            return call.at().refuse("spanAlone", call.function());
        }
        var near = Nearest.to(call.function(), NAMES);
        return near.isPresent()
                ? call.at().refuse("unknownFunctionNear", call.function(), near.get())
                : call.at().refuse("unknownFunction", call.function());
    }

    private static Term momentary(Fn fn, Kind kind, List<Expr> args, Expr.Call call) {
        require(args, 0, call);
        return Term.Apply.of(fn, kind);
    }

    private Term date(Expr arg) {
        if (arg instanceof Expr.Literal(var value, var at) && value instanceof String text) {
            return new Term.Value(Literals.date(text, at), Kind.DATE);
        }
        var term = checker.check(arg);
        return switch (term.kind()) {
            case DATE -> term;
            case DATE_TIME -> Term.Apply.of(Fn.DAY_OF, Kind.DATE, term);
            default ->
                throw arg.at().refuse("kinds", Kind.DATE.label(), term.kind().label());
        };
    }

    private Term dateTime(Expr arg) {
        if (arg instanceof Expr.Literal(var value, var at) && value instanceof String text) {
            return new Term.Value(Literals.moment(text, at), Kind.DATE_TIME);
        }
        return checker.comparisons().typed(arg, Kind.DATE_TIME, null);
    }

    private Term text(Expr arg) {
        return checker.comparisons().typed(arg, Kind.TEXT, null);
    }

    private Term match(Term.Match.Part part, List<Expr> args, Expr.Call call) {
        require(args, 2, call);
        var in = checker.check(args.getFirst());
        if (in.kind() == Kind.TEXTS && part == Term.Match.Part.ANYWHERE) {
            return checker.comparisons().has(in, List.of(args.get(1)), true, call.at());
        }
        if (in.kind() != Kind.TEXT) {
            throw args.getFirst()
                    .at()
                    .refuse("kinds", Kind.TEXT.label(), in.kind().label());
        }
        return new Term.Match(part, in, text(args.get(1)));
    }

    private Term size(Expr arg) {
        var term = checker.check(arg);
        return switch (term.kind()) {
            case TEXT, TEXTS, REFS -> Term.Apply.of(Fn.SIZE, Kind.NUMBER, term);
            default ->
                throw arg.at().refuse("kinds", Kind.TEXT.label(), term.kind().label());
        };
    }

    private Term round(List<Expr> args, Expr.Call call) {
        if (args.isEmpty() || args.size() > 2) {
            throw call.at().refuse("arguments", call.function());
        }
        var number = checker.check(args.getFirst());
        Arithmetic.requireNumber(number, args.getFirst().at());
        var decimals = args.size() == 1 ? BigDecimal.ZERO : decimals(args.get(1));
        return Term.Apply.of(Fn.ROUND, number.kind(), number, new Term.Value(decimals, Kind.NUMBER));
    }

    private static BigDecimal decimals(Expr arg) {
        if (arg instanceof Expr.Literal(var value, var at)
                && value instanceof BigDecimal number
                && number.signum() >= 0
                && number.compareTo(BigDecimal.valueOf(MOST_DECIMALS)) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number;
        }
        throw arg.at().refuse("decimals", MOST_DECIMALS);
    }

    private Term coalesce(List<Expr> args, Expr.Call call) {
        if (args.isEmpty()) {
            throw call.at().refuse("arguments", call.function());
        }
        var first = checker.check(args.getFirst());
        switch (first.kind()) {
            case REFS, WHOLE, NOTHING ->
                throw args.getFirst().at().refuse("notComparable", first.kind().label());
            default -> {}
        }
        var terms = new ArrayList<Term>(List.of(first));
        for (var arg : args.subList(1, args.size())) {
            terms.add(checker.comparisons().typed(arg, first.kind(), null));
        }
        return new Term.Apply(Fn.COALESCE, terms, first.kind());
    }

    private Term has(List<Expr> args, boolean all, Expr.Call call) {
        require(args, 2, call);
        if (!(args.get(1) instanceof Expr.Listing(var items, var at))) {
            throw args.get(1).at().refuse("listNeeded", call.function());
        }
        return checker.comparisons().has(checker.check(args.getFirst()), items, all, call.at());
    }

    private static Expr only(List<Expr> args, Expr.Call call) {
        require(args, 1, call);
        return args.getFirst();
    }

    private static void require(List<Expr> args, int number, Expr.Call call) {
        if (args.size() != number) {
            throw call.at().refuse("arguments", call.function());
        }
    }
}
