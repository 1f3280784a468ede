package shuke.kernel.cleansing;

/** Why something was found, as words that stand in the table. */
final class Causes {
    static final String FORM = "form";
    static final String EMPTY = "empty";
    static final String PLACE = "place";
    static final String FAR = "far";
    static final String DATE = "date";
    static final String BINNED = "binned";
    static final String OLD = "old";

    /** In front of the name of a rule of the object. */
    static final String RULE = "rule.";

    /** In front of the name of a {@link Check}. */
    static final String CHECK = "check.";

    private Causes() {}
}
