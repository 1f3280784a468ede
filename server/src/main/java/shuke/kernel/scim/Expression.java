package shuke.kernel.scim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter of SCIM (RFC 7644 §3.4.2.2). */
sealed interface Expression {
    record And(List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<Expression> parts) implements Expression {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Expression part) implements Expression {}

    /**
     * @param attribute in lower case, since the case of names does not matter
     * @param value String, Boolean, a number, or null
     */
    record Compare(
            String attribute, Operator operator, @Nullable Object value) implements Expression {}

    /** {@code emails[type eq "work"]}: something holds of one element of a list. */
    record Some(String attribute, Expression of) implements Expression {}

    /** The comparisons of the standard. */
    enum Operator {
        EQ,
        NE,
        CO,
        SW,
        EW,
        GT,
        GE,
        LT,
        LE,
        PR
    }
}
