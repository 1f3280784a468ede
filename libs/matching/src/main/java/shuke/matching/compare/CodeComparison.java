package shuke.matching.compare;

import java.util.List;

/** Codes and numbers that name something: the same; one slip; two slips, masked or a part; another one. */
final class CodeComparison implements Comparison {

    private static final List<Likeness> LIKENESSES =
            List.of(Likeness.SAME, Likeness.SLIP, Likeness.PART, Likeness.OTHER);
    private static final int SLIP = 2;
    private static final int PART = 3;
    private static final int OTHER = 4;
    private static final int LONG = 6;

    private final String[] codes;

    CodeComparison(List<String> codes) {
        this.codes = codes.toArray(String[]::new);
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        String a = codes[first];
        String b = codes[second];
        int edits = Edits.distance(a, b, 2);
        if (edits <= 1) return SLIP;
        int shortest = Math.min(a.length(), b.length());
        if (edits == 2 && shortest > 4) return PART;
        if (isMasked(a, b)) return SLIP;
        if (shortest >= LONG && (a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a))) return PART;
        return OTHER;
    }

    private static boolean isMasked(String a, String b) {
        if (a.length() != b.length() || (a.indexOf('*') < 0 && b.indexOf('*') < 0)) return false;
        int same = 0;
        for (int i = 0; i < a.length(); i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x == '*' || y == '*') continue;
            if (x != y) return false;
            same++;
        }
        return same >= 4;
    }
}
