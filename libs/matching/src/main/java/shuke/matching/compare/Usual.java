package shuke.matching.compare;

/**
 * What is usual for fields of a kind: how probable each level is for two records of one thing, and for any two. It counts where
 * few records are there to learn from.
 *
 * <p>The figures are rounded means of what was learnt, without labels, from public sets of persons and companies in English and
 * Chinese (Febrl 1–3, Splink's fake 1000, Fodor's and Zagat's restaurants, DBLP and ACM, a census of pseudopeople) and made-up
 * ones.
 */
public final class Usual {

    /** As many rows, or pairs of one thing, weigh as much as what is usual. */
    public static final double ROWS = 100;

    /** A table of which nothing is known is taken for one of so many records. */
    public static final double RECORDS = 1000;

    private static final double[] NAME = {1, 0.74, 0.05, 0.10, 0.05, 0.03, 0.03};
    private static final double[] NAME_APART = {1, 0.001, 0.0004, 0.002, 0.003, 0.06, 0.9336};
    private static final double[] PART_APART = {1, 0.008, 0.001, 0.01, 0.01, 0.06, 0.911};
    private static final double[] DATE = {1, 0.86, 0.09, 0.02, 0.01, 0.02};
    private static final double[] DATE_APART = {1, 0.00005, 0.001, 0.004, 0.03, 0.96495};
    private static final double[] EMAIL = {1, 0.78, 0.09, 0.05, 0.03, 0.02, 0.03};
    private static final double[] EMAIL_APART = {1, 0.00002, 0.00002, 0.0001, 0.003, 0.05, 0.94686};
    private static final double[] CODE = {1, 0.84, 0.08, 0.03, 0.05};
    private static final double[] CODE_APART = {1, 0.0001, 0.0005, 0.002, 0.9974};
    private static final double[] PHONE = {1, 0.80, 0.09, 0.05, 0.06};
    private static final double[] PHONE_APART = {1, 0.00005, 0.0001, 0.0005, 0.99935};
    private static final double[] URL = {1, 0.80, 0.09, 0.05, 0.06};
    private static final double[] URL_APART = {1, 0.0003, 0.0003, 0.001, 0.9984};
    private static final double[] NUMBER = {1, 0.70, 0.09, 0.08, 0.06, 0.07};
    private static final double[] NUMBER_APART = {1, 0.01, 0.02, 0.15, 0.22, 0.60};
    private static final double[] CATEGORY = {1, 0.86, 0.09, 0.05};
    private static final double[] CATEGORY_APART = {1, 0.30, 0.03, 0.67};
    private static final double[] TEXT = {1, 0.42, 0.22, 0.14, 0.08, 0.07, 0.04, 0.03};
    private static final double[] TEXT_APART = {1, 0.0005, 0.0005, 0.001, 0.001, 0.005, 0.04, 0.952};
    private static final double[] NUMBERS = {1, 0.68, 0.06, 0.08, 0.08, 0.04, 0.06};
    private static final double[] NUMBERS_APART = {1, 0.004, 0.002, 0.004, 0.05, 0.02, 0.92};

    private Usual() {}

    /** By level, among pairs of one thing; a missing text is sure and so says nothing. */
    public static double[] same(Field field) {
        if (field.numbers()) return NUMBERS;
        return switch (field.kind()) {
            case NAME -> NAME;
            case COMPANY, ADDRESS, TEXT -> TEXT;
            case DATE -> DATE;
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case CODE -> CODE;
            case NUMBER -> NUMBER;
            case CATEGORY -> CATEGORY;
            case URL -> URL;
        };
    }

    /** By level, among any two. */
    public static double[] apart(Field field) {
        if (field.numbers()) return NUMBERS_APART;
        return switch (field.kind()) {
            case NAME -> field.namePart() ? PART_APART : NAME_APART;
            case COMPANY, ADDRESS, TEXT -> TEXT_APART;
            case DATE -> DATE_APART;
            case EMAIL -> EMAIL_APART;
            case PHONE -> PHONE_APART;
            case CODE -> CODE_APART;
            case NUMBER -> NUMBER_APART;
            case CATEGORY -> CATEGORY_APART;
            case URL -> URL_APART;
        };
    }
}
