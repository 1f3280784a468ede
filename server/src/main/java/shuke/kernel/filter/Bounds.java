package shuke.kernel.filter;

import java.math.BigDecimal;
import shuke.kernel.base.Decimals;

/** How much one condition may ask for, counted while it is read, so that nobody builds a bomb out of it. */
final class Bounds {
    static final int LONGEST_TEXT = 10_000;
    static final int DEEPEST = 50;
    static final int MOST_NODES = 500;
    static final int MOST_VALUES = 1_000;
    /** Of a number as it is written; PostgreSQL and Java both hold far longer ones, and nobody needs them. */
    static final int MOST_DIGITS = 40;

    private int nodes;

    void enter(int depth, Spot at) {
        if (depth > DEEPEST) {
            throw at.refuse("tooDeep", DEEPEST);
        }
        if (++nodes > MOST_NODES) {
            throw at.refuse("tooLarge", MOST_NODES);
        }
    }

    static void requireShort(int values, Spot at) {
        if (values > MOST_VALUES) {
            throw at.refuse("tooManyValues", MOST_VALUES);
        }
    }

    static BigDecimal requireShort(BigDecimal number, Spot at) {
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw at.refuse("number", MOST_DIGITS);
        }
        return Decimals.plain(number);
    }
}
