package shuke.kernel.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition or expression that makes sense: names found, types right, formulas put in where they are named. What a term
 * means is written down twice, in {@link SqlConditions} with {@link SqlValues} and in {@link Evaluator}; a test compares them.
 */
sealed interface Term {
    Kind kind();

    /** Conditions are true or false, never empty. */
    sealed interface Truth extends Term {
        @Override
        default Kind kind() {
            return Kind.BOOLEAN;
        }
    }

    /** @param value String, BigDecimal (numbers and lengths), Boolean, LocalDate, Instant, UUID, list of String; null is empty */
    record Value(@Nullable Object value, Kind kind) implements Term {}

    record Read(int level, Route route) implements Term {
        @Override
        public Kind kind() {
            return route.kind();
        }
    }

    record Apply(Fn fn, List<Term> args, Kind kind) implements Term {
        public Apply {
            args = List.copyOf(args);
        }

        static Apply of(Fn fn, Kind kind, Term... args) {
            return new Apply(fn, List.of(args), kind);
        }
    }

    record Choice(Term when, Term then, Term otherwise, Kind kind) implements Term {}

    /** False when either side is empty. */
    record Compare(Relation relation, Term left, Term right) implements Truth {}

    /** @param options constant terms */
    record In(Term what, List<Term> options) implements Truth {
        public In {
            options = List.copyOf(options);
        }
    }

    /** All or at least one of {@code values} are in {@code list}. An empty list has nothing. */
    record Has(Term list, List<Term> values, boolean all) implements Truth {
        public Has {
            values = List.copyOf(values);
        }
    }

    /** Without regard to upper and lower case. */
    record Match(Part part, Term text, Term pattern) implements Truth {
        enum Part {
            ANYWHERE,
            START,
            END
        }
    }

    record IsEmpty(Term of) implements Truth {}

    record All(List<Term> parts) implements Truth {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Term> parts) implements Truth {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Term of) implements Truth {}

    /** At least one of the children, recycled ones aside, fits. Inside, they are the records of {@code level}. */
    record Exists(int outer, int level, Children children, Term condition) implements Truth {}

    /** How two values relate. */
    enum Relation {
        EQ,
        LT,
        LE,
        GT,
        GE;

        /** The relation seen from the other side. */
        Relation flipped() {
            return switch (this) {
                case EQ -> EQ;
                case LT -> GT;
                case LE -> GE;
                case GT -> LT;
                case GE -> LE;
            };
        }

        /** @param order what {@code compareTo} says */
        boolean holds(int order) {
            return switch (this) {
                case EQ -> order == 0;
                case LT -> order < 0;
                case LE -> order <= 0;
                case GT -> order > 0;
                case GE -> order >= 0;
            };
        }
    }

    /** The terms that this one is made of. */
    static List<Term> parts(Term term) {
        return switch (term) {
            case Value v -> List.of();
            case Read r -> List.of();
            case Apply apply -> apply.args();
            case Choice(var when, var then, var otherwise, var kind) -> List.of(when, then, otherwise);
            case Compare(var relation, var left, var right) -> List.of(left, right);
            case In(var what, var options) -> Frame.joined(List.of(what), options);
            case Has(var list, var values, var all) -> Frame.joined(List.of(list), values);
            case Match(var part, var text, var pattern) -> List.of(text, pattern);
            case IsEmpty(var of) -> List.of(of);
            case All(var parts) -> parts;
            case Any(var parts) -> parts;
            case Not(var of) -> List.of(of);
            case Exists exists -> List.of(exists.condition());
        };
    }

    /** True when the value does not depend on a record. */
    static boolean isConstant(Term term) {
        return !(term instanceof Read)
                && !(term instanceof Exists)
                && parts(term).stream().allMatch(Term::isConstant);
    }

    /** True when the value does not depend on when, where and by whom it is asked for. */
    static boolean isStable(Term term) {
        var asksMoment = term instanceof Apply(var fn, var args, var kind)
                && switch (fn) {
                    case NOW, TODAY, ME, WEEK_START, MONTH_START, QUARTER_START, YEAR_START, DAY_OF, START_OF -> true;
                    case PLUS_DAYS, PLUS_MONTHS -> kind == Kind.DATE_TIME;
                    default -> false;
                };
        return !asksMoment && parts(term).stream().allMatch(Term::isStable);
    }
}
