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

    private final Letters letters;

    /** Year, month and day in one number; 0 for what is no date. */
    private final int[] days;

    DateComparison(List<String> dates) {
        letters = new Letters(dates);
        days = dates.stream().mapToInt(DateComparison::day).toArray();
    }

    private static int day(String date) {
        return date.length() == 8 && date.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(date) : 0;
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        int edits = letters.distance(first, second, 2);
        if (edits <= 1) return SLIP;
        int a = days[first];
        int b = days[second];
        if (a == 0 || b == 0) return edits == 2 ? YEAR : OTHER;
        boolean year = a / 10_000 == b / 10_000;
        int monthA = a / 100 % 100;
        int monthB = b / 100 % 100;
        if (year && monthA == b % 100 && a % 100 == monthB) return SLIP;
        int same = (year ? 1 : 0) + (monthA == monthB ? 1 : 0) + (a % 100 == b % 100 ? 1 : 0);
        if (same == 2) return TWO_PARTS;
        return year || edits == 2 ? YEAR : OTHER;
    }
}
