package shuke.kernel.filter;

import java.math.BigDecimal;

/** What may be added, subtracted, multiplied and divided. */
final class Arithmetic {
    private final TypeChecker checker;

    Arithmetic(TypeChecker checker) {
        this.checker = checker;
    }

    Term negative(Expr of) {
        var term = checker.check(of);
        requireNumber(term, of.at());
        return term instanceof Term.Value(var value, var kind) && value instanceof BigDecimal number
                ? new Term.Value(number.negate(), kind)
                : Term.Apply.of(Fn.NEGATE, term.kind(), term);
    }

    Term check(Expr.Binary expr) {
        return switch (expr.sign()) {
            case ADD -> sum(expr);
            case SUBTRACT -> difference(expr);
            case MULTIPLY -> numbers(Fn.MULTIPLY, expr);
            case DIVIDE -> numbers(Fn.DIVIDE, expr);
            case REMAINDER -> numbers(Fn.REMAINDER, expr);
            case EQ, NE, LT, LE, GT, GE, IN -> throw new IllegalArgumentException("no arithmetic");
        };
    }

    private Term sum(Expr.Binary expr) {
        if (expr.right() instanceof Expr.Call span && Spans.isSpan(span)) {
            return Spans.shifted(checker.check(expr.left()), span, true, checker);
        }
        if (expr.left() instanceof Expr.Call span && Spans.isSpan(span)) {
            return Spans.shifted(checker.check(expr.right()), span, true, checker);
        }
        var left = checker.check(expr.left());
        var right = checker.check(expr.right());
        return left.kind() == Kind.TEXT && right.kind() == Kind.TEXT
                ? Term.Apply.of(Fn.CONCAT, Kind.TEXT, left, right)
                : numbers(Fn.ADD, left, right, expr);
    }

    private Term difference(Expr.Binary expr) {
        if (expr.right() instanceof Expr.Call span && Spans.isSpan(span)) {
            return Spans.shifted(checker.check(expr.left()), span, false, checker);
        }
        var pair = checker.comparisons().alike(expr.left(), expr.right());
        return switch (pair.left().kind()) {
            case DATE, DATE_TIME -> Term.Apply.of(Fn.DAYS_BETWEEN, Kind.NUMBER, pair.left(), pair.right());
            default -> numbers(Fn.SUBTRACT, pair.left(), pair.right(), expr);
        };
    }

    private Term numbers(Fn fn, Expr.Binary expr) {
        return numbers(fn, checker.check(expr.left()), checker.check(expr.right()), expr);
    }

    /** Lengths are numbers of seconds: what is worked out with one is one. */
    private static Term numbers(Fn fn, Term left, Term right, Expr.Binary expr) {
        requireNumber(left, expr.left().at());
        requireNumber(right, expr.right().at());
        var kind = left.kind() == Kind.LENGTH || right.kind() == Kind.LENGTH ? Kind.LENGTH : Kind.NUMBER;
        return Term.Apply.of(fn, kind, left, right);
    }

    static void requireNumber(Term term, Spot at) {
        if (term.kind() != Kind.NUMBER && term.kind() != Kind.LENGTH) {
            throw at.refuse("kinds", Kind.NUMBER.label(), term.kind().label());
        }
    }
}
