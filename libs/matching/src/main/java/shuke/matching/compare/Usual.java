package shuke.matching.compare;

/**
 * What is usual for fields of a kind: how probable each level is for two records of one thing, for two that belong together (a
 * household, companies of one owner), and for any two. It counts where few records are there to learn from.
 *
 * <p>The figures are rounded geometric means over labelled sets of persons, companies, places and publications in English and
 * Chinese, one for each maker, of fields as they are seen while nothing is known of them. {@code UsualReport} beside the tests
 * counts them and judges each set by the others. Set by hand is what the sets do not show: numbers and codes are given out in a
 * row, so that one in five hundred is a digit apart; some values are typed where there is none; and what members of a household
 * or companies of one owner have in common beside what they share.
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes what is handed out
public enum Usual {
    /** A whole name, or one that is not divided. The families of a household are called alike, brothers and sisters often by one character more. */
    NAME(
            new double[] {1, 0.69, 0.07, 0.13, 0.025, 0.04, 0.045},
            new double[] {1, 0.0005, 0.0005, 0.03, 0.002, 0.3, 0.667},
            new double[] {1, 0.0005, 0.0003, 0.001, 0.0005, 0.03, 0.9677}),
    /** Forename or surname where there are both. */
    NAME_PART(
            new double[] {1, 0.67, 0.03, 0.21, 0.014, 0.02, 0.056},
            new double[] {1, 0.0022, 0.0001, 0.002, 0.0005, 0.003, 0.9922}),
    /** Cities, owners of companies. */
    SHARED_NAME(
            new double[] {1, 0.78, 0.01, 0.06, 0.01, 0.01, 0.13},
            new double[] {1, 0.02, 0.0005, 0.002, 0.002, 0.007, 0.9685}),
    DATE(new double[] {1, 0.79, 0.085, 0.015, 0.055, 0.055}, new double[] {1, 0.00005, 0.001, 0.003, 0.02, 0.97595}),
    /** People of one company have its domain in common, families now and then the whole address; many are called info@. */
    EMAIL(
            new double[] {1, 0.73, 0.22, 0.01, 0.01, 0.01, 0.02},
            new double[] {1, 0.02, 0.001, 0.05, 0.01, 0.3, 0.619},
            new double[] {1, 0.00005, 0.0001, 0.01, 0.002, 0.03, 0.95785}),
    /** What names one thing alone. */
    CODE(new double[] {1, 0.87, 0.1, 0.01, 0.02}, new double[] {1, 0.00005, 0.002, 0.002, 0.99595}),
    /** Postcodes, house numbers. */
    SHARED_CODE(new double[] {1, 0.69, 0.12, 0.01, 0.18}, new double[] {1, 0.0045, 0.025, 0.002, 0.9685}),
    PHONE(new double[] {1, 0.82, 0.07, 0.015, 0.095}, new double[] {1, 0.00005, 0.002, 0.002, 0.99595}),
    URL(new double[] {1, 0.95, 0.015, 0.015, 0.02}, new double[] {1, 0.00005, 0.0001, 0.0005, 0.99935}),
    NUMBER(new double[] {1, 0.3, 0.05, 0.35, 0.25, 0.05}, new double[] {1, 0.0015, 0.005, 0.08, 0.17, 0.7435}),
    /** Those who belong together are of a kind more often than others. */
    CATEGORY(new double[] {1, 0.85, 0.07, 0.08}, new double[] {1, 0.6, 0.01, 0.39}, new double[] {1, 0.17, 0.01, 0.82}),
    /** Companies of one owner bear its name. */
    COMPANY(
            new double[] {1, 0.52, 0.09, 0.2, 0.12, 0.045, 0.0125, 0.0125},
            new double[] {1, 0.004, 0.001, 0.01, 0.02, 0.15, 0.3, 0.515},
            new double[] {1, 0.00005, 0.00005, 0.0001, 0.0007, 0.01, 0.18, 0.8091}),
    ADDRESS(
            new double[] {1, 0.5, 0.12, 0.075, 0.07, 0.07, 0.015, 0.15},
            new double[] {1, 0.0003, 0.0004, 0.0007, 0.0003, 0.009, 0.03, 0.9593}),
    TEXT(
            new double[] {1, 0.57, 0.1, 0.14, 0.04, 0.06, 0.045, 0.045},
            new double[] {1, 0.0002, 0.0004, 0.0025, 0.0003, 0.0065, 0.02, 0.9701}),
    /** The numbers within texts. */
    NUMBERS(
            new double[] {1, 0.81, 0.04, 0.015, 0.01, 0.015, 0.11},
            new double[] {1, 0.0015, 0.005, 0.002, 0.001, 0.02, 0.9705});

    /** As many rows, or pairs of one thing, weigh as much as what is usual. */
    public static final double ROWS = 100;

    /** A table of which nothing is known is taken for one of so many records. */
    public static final double RECORDS = 1000;

    /** One in so many records comes again. */
    public static final double REPEATED = 0.1;

    /** A record has about one other on the file that belongs to it: of its household, its company or its owner. */
    public static final double TOGETHER = 1;

    private static final double SHARED = 0.5;

    private final double[] same;
    private final double[] together;
    private final double[] shared;
    private final double[] apart;

    Usual(double[] same, double[] apart) {
        this(same, apart, apart);
    }

    Usual(double[] same, double[] together, double[] apart) {
        this.same = same;
        this.together = together;
        this.apart = apart;
        this.shared = shared(same, apart);
    }

    /** Among those who belong together, of what they may share: they share half of it. */
    public static double[] shared(double[] same, double[] apart) {
        double[] shared = new double[same.length];
        for (int level = 0; level < shared.length; level++)
            shared[level] = SHARED * same[level] + (1 - SHARED) * apart[level];
        return shared;
    }

    public static Usual of(Field field) {
        if (field.numbers()) return NUMBERS;
        boolean shared = field.role() == Role.SHARED;
        return switch (field.kind()) {
            case NAME -> field.namePart() ? NAME_PART : shared ? SHARED_NAME : NAME;
            case COMPANY -> COMPANY;
            case ADDRESS -> ADDRESS;
            case TEXT -> TEXT;
            case DATE -> DATE;
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case CODE -> shared ? SHARED_CODE : CODE;
            case NUMBER -> NUMBER;
            case CATEGORY -> CATEGORY;
            case URL -> URL;
        };
    }

    /** By level, among pairs of one thing; a missing text is sure and so says nothing. Not to be changed. */
    public static double[] same(Field field) {
        return of(field).same;
    }

    /** By level, among two that belong together. Not to be changed. */
    public static double[] together(Field field) {
        Usual usual = of(field);
        return field.role() == Role.SHARED ? usual.shared : usual.together;
    }

    /** By level, among any two. Not to be changed. */
    public static double[] apart(Field field) {
        return of(field).apart;
    }
}
