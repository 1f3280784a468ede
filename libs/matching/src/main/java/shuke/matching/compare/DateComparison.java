package shuke.matching.compare;

import java.util.List;

/** Dates of eight digits: the same; one slip or day and month swapped; two of three parts; the year or close to; another. */
final class DateComparison implements Comparison {

    private static final List<Likeness> LIKENESSES =
            List.of(Likeness.SAME, Likeness.SLIP, Likeness.TWO_PARTS, Likeness.YEAR, Likeness.OTHER);
    private static final int SLIP = 2;
    private static final int TWO_PARTS = 3;
    private static final int YEAR = 4;
    private static final int OTHER = 5;

    private final String[] dates;

    DateComparison(List<String> dates) {
        this.dates = dates.toArray(String[]::new);
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        String a = dates[first];
        String b = dates[second];
        int edits = Edits.distance(a, b, 2);
        if (edits <= 1) return SLIP;
        if (a.length() != 8 || b.length() != 8) return edits == 2 ? YEAR : OTHER;
        boolean year = a.regionMatches(0, b, 0, 4);
        boolean month = a.regionMatches(4, b, 4, 2);
        boolean day = a.regionMatches(6, b, 6, 2);
        if (year && a.regionMatches(4, b, 6, 2) && a.regionMatches(6, b, 4, 2)) return SLIP;
        if ((year ? 1 : 0) + (month ? 1 : 0) + (day ? 1 : 0) == 2) return TWO_PARTS;
        return year || edits == 2 ? YEAR : OTHER;
    }
}
