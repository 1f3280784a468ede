package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Term.Relation;
import shuke.kernel.schema.FieldType;

/** What may be compared with what. */
final class Comparisons {
    /** Two operands of one kind. */
    record Pair(Term left, Term right) {}

    private final TypeChecker checker;

    Comparisons(TypeChecker checker) {
        this.checker = checker;
    }

    Term check(Expr.Binary expr) {
        return switch (expr.sign()) {
            case EQ -> equal(expr);
            case NE -> new Term.Not(equal(expr));
            case LT -> ordered(Relation.LT, expr);
            case LE -> ordered(Relation.LE, expr);
            case GT -> ordered(Relation.GT, expr);
            case GE -> ordered(Relation.GE, expr);
            case IN -> in(expr);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> throw new IllegalArgumentException("no comparison");
        };
    }

    private Term equal(Expr.Binary expr) {
        if (isNothing(expr.left())) {
            return new Term.IsEmpty(checker.check(expr.right()));
        }
        if (isText(expr.left()) && !isText(expr.right())) {
            return equal(checker.check(expr.right()), expr.left(), expr.at());
        }
        return equal(checker.check(expr.left()), expr.right(), expr.at());
    }

    private Term equal(Term left, Expr right, Spot at) {
        if (isNothing(right)) {
            return new Term.IsEmpty(left);
        }
        var beside = beside(right, left);
        if (beside instanceof Term.Value(var value, var kind) && value == null) {
            return new Term.IsEmpty(left); // the empty text
        }
        var pair = pair(left, beside, at);
        var kind = pair.left().kind();
        if (kind == Kind.TEXTS || kind == Kind.REFS || kind == Kind.WHOLE) {
            throw at.refuse("notComparable", kind.label());
        }
        return compared(Relation.EQ, pair.left(), pair.right());
    }

    private Term ordered(Relation relation, Expr.Binary expr) {
        var pair = operands(expr.left(), expr.right(), expr.at());
        if (!pair.left().kind().isOrdered()) {
            throw expr.at().refuse("noOrder", pair.left().kind().label());
        }
        return compared(relation, pair.left(), pair.right());
    }

    /** A moment is compared with a day by the day that it lies on; as ranges, so that an index helps. */
    private static Term compared(Relation relation, Term left, Term right) {
        if (left.kind() == right.kind() || left.kind() == Kind.NUMBER || right.kind() == Kind.NUMBER) {
            return new Term.Compare(relation, left, right);
        }
        if (left.kind() == Kind.DATE) {
            return compared(relation.flipped(), right, left);
        }
        var start = start(right);
        var next = start(Term.Apply.of(Fn.PLUS_DAYS, Kind.DATE, right, new Term.Value(BigDecimal.ONE, Kind.NUMBER)));
        return switch (relation) {
            case EQ -> onDay(left, right, start, next);
            case LT -> new Term.Compare(Relation.LT, left, start);
            case LE -> new Term.Compare(Relation.LT, left, next);
            case GT -> new Term.Compare(Relation.GE, left, next);
            case GE -> new Term.Compare(Relation.GE, left, start);
        };
    }

    /** Both sides are named twice in a range, so it is only for a plain field: nested ones would double each time. */
    private static Term onDay(Term moment, Term day, Term start, Term next) {
        return moment instanceof Term.Read && Term.isConstant(day)
                ? new Term.All(List.of(
                        new Term.Compare(Relation.GE, moment, start), new Term.Compare(Relation.LT, moment, next)))
                : new Term.Compare(Relation.EQ, Term.Apply.of(Fn.DAY_OF, Kind.DATE, moment), day);
    }

    static Term start(Term day) {
        return Term.Apply.of(Fn.START_OF, Kind.DATE_TIME, day);
    }

    private Term in(Expr.Binary expr) {
        if (expr.right() instanceof Expr.Listing(var items, var at)) {
            return among(checker.check(expr.left()), items, expr.at());
        }
        var list = checker.check(expr.right());
        return has(list, List.of(expr.left()), true, expr.at());
    }

    private Term among(Term what, List<Expr> items, Spot at) {
        var parts = new ArrayList<Term>();
        var constants = new ArrayList<Term>();
        for (var item : items) {
            var equal = equal(what, item, at);
            if (equal instanceof Term.Compare(var relation, var left, var right) && Term.isConstant(right)) {
                constants.add(right);
            } else {
                parts.add(equal);
            }
        }
        if (!constants.isEmpty()) {
            parts.addFirst(new Term.In(what, constants));
        }
        return parts.size() == 1 ? parts.getFirst() : new Term.Any(parts);
    }

    Term has(Term list, List<Expr> values, boolean all, Spot at) {
        var member = switch (list.kind()) {
            case TEXTS -> Kind.TEXT;
            case REFS -> Kind.REF;
            default -> throw at.refuse("noList", list.kind().label());
        };
        var terms = values.stream()
                .map(value -> typed(value, member, TypeChecker.typeOf(list)))
                .toList();
        if (terms.isEmpty()) {
            return all ? new Term.All(List.of()) : new Term.Any(List.of());
        }
        return new Term.Has(list, terms, all);
    }

    /** Both operands, brought to one kind. */
    Pair alike(Expr left, Expr right) {
        var pair = operands(left, right, right.at());
        var one = pair.left();
        var other = pair.right();
        if (one.kind() == Kind.DATE && other.kind() == Kind.DATE_TIME) {
            return new Pair(start(one), other);
        }
        return one.kind() == Kind.DATE_TIME && other.kind() == Kind.DATE ? new Pair(one, start(other)) : pair;
    }

    /** Both operands: of one kind, or a number with a length, or a day with a moment. */
    Pair operands(Expr left, Expr right, Spot at) {
        if ((isText(left) && !isText(right)) || isNothing(left)) {
            var other = checker.check(right);
            return pair(beside(left, other), other, at);
        }
        var one = checker.check(left);
        return pair(one, beside(right, one), at);
    }

    private static Pair pair(Term left, Term right, Spot at) {
        var one = left.kind();
        var other = right.kind();
        if (one == other
                || isMix(one, other, Kind.DATE, Kind.DATE_TIME)
                || isMix(one, other, Kind.NUMBER, Kind.LENGTH)) {
            return new Pair(left, right);
        }
        throw at.refuse("kinds", one.label(), other.label());
    }

    private static boolean isMix(Kind one, Kind other, Kind a, Kind b) {
        return (one == a && other == b) || (one == b && other == a);
    }

    /** A written text becomes what stands beside it; so do {@code null} and {@code hours(2)}. */
    private Term beside(Expr expr, Term other) {
        return typedOrPlain(expr, other.kind(), TypeChecker.typeOf(other));
    }

    private Term typedOrPlain(Expr expr, Kind kind, @Nullable FieldType type) {
        if (expr instanceof Expr.Literal(var value, var at)) {
            if (value == null) {
                return new Term.Value(null, kind);
            }
            if (value instanceof String text) {
                return Literals.of(text, kind, type, at);
            }
        }
        return kind == Kind.LENGTH && Spans.isSpan(expr)
                ? Spans.length((Expr.Call) expr, checker)
                : checker.check(expr);
    }

    /** The expression as a value of the kind, or a refusal. */
    Term typed(Expr expr, Kind kind, @Nullable FieldType type) {
        var term = typedOrPlain(expr, kind, type);
        if (term.kind() == kind || isMix(term.kind(), kind, Kind.NUMBER, Kind.LENGTH)) {
            return term;
        }
        if (kind == Kind.DATE_TIME && term.kind() == Kind.DATE) {
            return start(term);
        }
        if (kind == Kind.DATE && term.kind() == Kind.DATE_TIME) {
            return Term.Apply.of(Fn.DAY_OF, Kind.DATE, term);
        }
        throw expr.at().refuse("kinds", kind.label(), term.kind().label());
    }

    private static boolean isText(Expr expr) {
        return expr instanceof Expr.Literal(var value, var at) && value instanceof String;
    }

    private static boolean isNothing(Expr expr) {
        return expr instanceof Expr.Literal(var value, var at) && value == null;
    }
}
