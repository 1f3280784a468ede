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

    /** As long as the code of an organisation, which stands within its credit code. */
    private static final int WITHIN = 8;

    private final Letters letters;
    private final String[] masked;

    CodeComparison(List<String> codes) {
        letters = new Letters(codes);
        masked = codes.stream().anyMatch(CodeComparison::isMasked) ? codes.toArray(String[]::new) : new String[0];
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        int edits = letters.distance(first, second, 2);
        if (edits <= 1) return SLIP;
        int shortest = Math.min(letters.length(first), letters.length(second));
        if (edits == 2 && shortest > 4) return PART;
        if (masked.length > 0 && isSameWhereSeen(masked[first], masked[second])) return SLIP;
        if (shortest >= WITHIN && letters.contains(first, second)) return SLIP;
        return shortest >= LONG && (letters.begins(first, second) || letters.ends(first, second)) ? PART : OTHER;
    }

    private static boolean isMasked(String code) {
        return code.indexOf('*') >= 0;
    }

    private static boolean isSameWhereSeen(String a, String b) {
        if (a.length() != b.length() || !(isMasked(a) || isMasked(b))) return false;
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
