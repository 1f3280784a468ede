package shuke.kernel.filter;

/**
 * What can be done with values. Where nothing else is said, the result is empty as soon as one operand is.
 */
enum Fn {
    NOW,
    TODAY,
    ME,
    /** The first day of the week (a Monday), month, quarter or year in which today lies. */
    WEEK_START,
    MONTH_START,
    QUARTER_START,
    YEAR_START,
    ADD,
    SUBTRACT,
    MULTIPLY,
    /** Rounded to 16 decimals, halves away from zero; empty for a divisor of zero. */
    DIVIDE,
    /** With the sign of the dividend; empty for a divisor of zero. */
    REMAINDER,
    NEGATE,
    /** To as many decimals as the second operand says, a literal; halves away from zero. */
    ROUND,
    /** Joins texts; an empty one adds nothing, and nothing joined with nothing is empty. */
    CONCAT,
    LOWER,
    UPPER,
    /** Characters of a text, or members of a list; of an empty one 0. */
    SIZE,
    YEAR,
    MONTH,
    DAY,
    /** The day on which a moment lies. */
    DAY_OF,
    /** The moment at which a day begins. */
    START_OF,
    /** A day or moment so many days later; fractions of a day are cut off. Empty beyond ±500,000 days. */
    PLUS_DAYS,
    /** So many months later, at most the last day of the month. Empty beyond ±16,000 months. */
    PLUS_MONTHS,
    /** A moment so many seconds later. Empty beyond ±500,000 days. */
    PLUS_SECONDS,
    /** Between two days: whole days; between two moments: with fractions, rounded as in DIVIDE. */
    DAYS_BETWEEN,
    /** The first operand that is not empty. */
    COALESCE;

    static final int MOST_DAYS = 500_000;
    static final int MOST_MONTHS = 16_000;
    static final int MOST_SECONDS = 2_000_000_000;
    /** Decimals of a quotient. */
    static final int QUOTIENT_SCALE = 16;
    /** Decimals of what goes into a division, and of its first result, in PostgreSQL and here. */
    static final int WORKING_SCALE = 30;
}
