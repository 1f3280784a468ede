package shuke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written, text or tree: names not yet looked up, types not yet known. */
sealed interface Expr {
    Spot at();

    /** @param value String, BigDecimal, Boolean or null */
    record Literal(@Nullable Object value, Spot at) implements Expr {}

    record Name(List<String> steps, Spot at) implements Expr {
        public Name {
            steps = List.copyOf(steps);
        }

        /** Where the step stands: names are written without gaps. */
        Spot spotOf(int step) {
            var before = steps.subList(0, step).stream()
                    .mapToInt(s -> s.length() + 1)
                    .sum();
            return at.line() == 0 ? at : new Spot(at.line(), at.column() + before);
        }
    }

    record Call(String function, @Nullable Expr target, List<Expr> args, Spot at) implements Expr {
        public Call {
            args = List.copyOf(args);
        }
    }

    record Binary(Sign sign, Expr left, Expr right, Spot at) implements Expr {}

    record Not(Expr of, Spot at) implements Expr {}

    record Negative(Expr of, Spot at) implements Expr {}

    /** All parts hold; of nothing: true. */
    record All(List<Expr> parts, Spot at) implements Expr {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** At least one part holds; of nothing: false. */
    record Any(List<Expr> parts, Spot at) implements Expr {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Choice(Expr when, Expr then, Expr otherwise, Spot at) implements Expr {}

    record Listing(List<Expr> items, Spot at) implements Expr {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** The signs between two operands. */
    enum Sign {
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">="),
        IN("in"),
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        REMAINDER("%");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean isArithmetic() {
            return compareTo(ADD) >= 0;
        }
    }

    /** The parts without nesting of the same sort: {@code a && (b && c)} is {@code a && b && c}. */
    static All all(List<Expr> parts, Spot at) {
        var flat = new ArrayList<Expr>();
        parts.forEach(part -> flat.addAll(part instanceof All all ? all.parts() : List.of(part)));
        return new All(flat, at);
    }

    static Any any(List<Expr> parts, Spot at) {
        var flat = new ArrayList<Expr>();
        parts.forEach(part -> flat.addAll(part instanceof Any any ? any.parts() : List.of(part)));
        return new Any(flat, at);
    }
}
