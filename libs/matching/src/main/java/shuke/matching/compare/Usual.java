package shuke.matching.compare;

/**
 * What is usual for fields of a kind: how probable each level is for two records of one thing, for two that belong together (a
 * household, companies of one owner), and for any two. It counts where few records are there to learn from.
 *
 * <p>The figures are means over public labelled sets of persons, companies, places and publications in English and Chinese, each
 * set with the same weight, seen as fields are seen of which nothing is known yet. {@code UsualFigures} beside the tests counts
 * them and holds each set out once. Two things no set shows are bounded by hand: numbers and codes are given out in a row, so that
 * two of any two records may well be a digit apart; and some values are typed where there is none.
 */
public enum Usual {
    /** A whole name, or one that is not divided. The families of a household are called alike. */
    NAME(
            new double[] {1, 0.76, 0.08, 0.05, 0.02, 0.04, 0.05},
            new double[] {1, 0.0005, 0.0005, 0.01, 0.002, 0.3, 0.687},
            new double[] {1, 0.0005, 0.0003, 0.001, 0.0005, 0.03, 0.9677}),
    /** Forename or surname where there are both. */
    NAME_PART(
            new double[] {1, 0.66, 0.05, 0.19, 0.015, 0.025, 0.06},
            new double[] {1, 0.003, 0.0001, 0.002, 0.001, 0.004, 0.9899}),
    /** Cities, owners of companies. */
    SHARED_NAME(
            new double[] {1, 0.66, 0.02, 0.2, 0.02, 0.02, 0.08},
            new double[] {1, 0.02, 0.0005, 0.002, 0.002, 0.004, 0.9715}),
    DATE(
            new double[] {1, 0.75, 0.1, 0.01, 0.06, 0.08},
            new double[] {1, 0.00005, 0.001, 0.003, 0.02, 0.97595}),
    /** People of one company have its domain in common, families now and then the whole address; many are called info@. */
    EMAIL(
            new double[] {1, 0.71, 0.23, 0.015, 0.01, 0.01, 0.025},
            new double[] {1, 0.02, 0.001, 0.05, 0.01, 0.3, 0.619},
            new double[] {1, 0.00005, 0.0002, 0.04, 0.01, 0.08, 0.86975}),
    /** What names one thing alone. */
    CODE(
            new double[] {1, 0.87, 0.1, 0.01, 0.02},
            new double[] {1, 0.00005, 0.002, 0.002, 0.99595}),
    /** Postcodes, house numbers. */
    SHARED_CODE(
            new double[] {1, 0.65, 0.12, 0.01, 0.22},
            new double[] {1, 0.006, 0.06, 0.002, 0.932}),
    PHONE(
            new double[] {1, 0.77, 0.09, 0.015, 0.125},
            new double[] {1, 0.00005, 0.002, 0.002, 0.99595}),
    URL(
            new double[] {1, 0.95, 0.015, 0.015, 0.02},
            new double[] {1, 0.00005, 0.0001, 0.0005, 0.99935}),
    NUMBER(
            new double[] {1, 0.3, 0.05, 0.35, 0.25, 0.05},
            new double[] {1, 0.0015, 0.005, 0.08, 0.17, 0.7435}),
    /** Those who belong together are of a kind more often than others. */
    CATEGORY(
            new double[] {1, 0.76, 0.1, 0.14},
            new double[] {1, 0.4, 0.04, 0.56},
            new double[] {1, 0.21, 0.08, 0.71}),
    /** Companies of one owner bear its name. */
    COMPANY(
            new double[] {1, 0.52, 0.09, 0.21, 0.11, 0.05, 0.01, 0.01},
            new double[] {1, 0.004, 0.001, 0.01, 0.02, 0.19, 0.28, 0.495},
            new double[] {1, 0.00005, 0.00005, 0.0001, 0.0007, 0.01, 0.18, 0.80910}),
    ADDRESS(
            new double[] {1, 0.45, 0.12, 0.11, 0.09, 0.06, 0.01, 0.16},
            new double[] {1, 0.001, 0.004, 0.01, 0.001, 0.05, 0.045, 0.889}),
    TEXT(
            new double[] {1, 0.58, 0.11, 0.12, 0.03, 0.06, 0.03, 0.07},
            new double[] {1, 0.001, 0.01, 0.02, 0.001, 0.02, 0.03, 0.918}),
    /** The numbers within texts. */
    NUMBERS(
            new double[] {1, 0.77, 0.06, 0.015, 0.01, 0.025, 0.12},
            new double[] {1, 0.01, 0.04, 0.005, 0.005, 0.03, 0.91});

    /** As many rows, or pairs of one thing, weigh as much as what is usual. */
    public static final double ROWS = 100;

    /** A table of which nothing is known is taken for one of so many records. */
    public static final double RECORDS = 1000;

    /** One in so many records comes again. */
    public static final double REPEATED = 0.1;

    /** A record has about one other on the file that belongs to it: of its household, its company or its owner. */
    public static final double TOGETHER = 1;

    private final double[] same;
    private final double[] together;
    private final double[] half;
    private final double[] apart;

    Usual(double[] same, double[] apart) {
        this(same, apart, apart);
    }

    Usual(double[] same, double[] together, double[] apart) {
        this.same = same;
        this.together = together;
        this.apart = apart;
        this.half = new double[same.length];
        for (int level = 0; level < half.length; level++) half[level] = (same[level] + apart[level]) / 2;
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

    /** By level, among two that belong together: what they may share they share as often as not. Not to be changed. */
    public static double[] together(Field field) {
        Usual usual = of(field);
        return field.role() == Role.SHARED ? usual.half : usual.together;
    }

    /** By level, among any two. Not to be changed. */
    public static double[] apart(Field field) {
        return of(field).apart;
    }
}
