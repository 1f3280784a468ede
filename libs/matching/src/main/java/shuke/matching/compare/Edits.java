package shuke.matching.compare;

/** How many changes of single letters make one text another, and how alike two short texts are. */
public final class Edits {

    private Edits() {}

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); {@code most + 1} when more. */
    public static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) return most + 1;
        int from = 0;
        int endA = a.length();
        int endB = b.length();
        while (from < endA && from < endB && a.charAt(from) == b.charAt(from)) from++;
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        if (endA == from || endB == from) return Math.min(most + 1, Math.max(endA, endB) - from);
        return endA - from <= Long.SIZE
                ? parallel(a, from, endA, b, from, endB, most)
                : Math.min(most + 1, Math.max(endA, endB) - from);
    }

    /** Hyyrö 2003, bit-parallel Damerau distance: a column of the table is one word. */
    private static int parallel(String a, int fromA, int endA, String b, int fromB, int endB, int most) {
        int length = endA - fromA;
        long pv = -1L;
        long mv = 0;
        long d0 = 0;
        long before = 0;
        int distance = length;
        long last = 1L << (length - 1);
        for (int j = fromB; j < endB; j++) {
            char c = b.charAt(j);
            long same = 0;
            for (int i = 0; i < length; i++) if (a.charAt(fromA + i) == c) same |= 1L << i;
            long swapped = ((~d0 & same) << 1) & before;
            d0 = (((same & pv) + pv) ^ pv) | same | mv | swapped;
            long hp = mv | ~(d0 | pv);
            long hn = d0 & pv;
            if ((hp & last) != 0) distance++;
            if ((hn & last) != 0) distance--;
            hp = (hp << 1) | 1;
            pv = (hn << 1) | ~(d0 | hp);
            mv = hp & d0;
            before = same;
        }
        return Math.min(distance, most + 1);
    }

    /** 1 for the same, 0 for nothing in common: Winkler's measure, which trusts beginnings. */
    public static double winkler(String a, String b) {
        double jaro = jaro(a, b);
        if (jaro < 0.7) return jaro;
        int prefix = 0;
        int most = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String first, String second) {
        String a = first.length() > Long.SIZE ? first.substring(0, Long.SIZE) : first;
        String b = second.length() > Long.SIZE ? second.substring(0, Long.SIZE) : second;
        if (a.isEmpty() || b.isEmpty()) return 0;
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        long usedA = 0;
        long usedB = 0;
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            int end = Math.min(b.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if ((usedB & (1L << j)) != 0 || a.charAt(i) != b.charAt(j)) continue;
                usedA |= 1L << i;
                usedB |= 1L << j;
                common++;
                break;
            }
        }
        if (common == 0) return 0;
        int moved = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if ((usedA & (1L << i)) == 0) continue;
            while ((usedB & (1L << j)) == 0) j++;
            if (a.charAt(i) != b.charAt(j)) moved++;
            j++;
        }
        return (common / (double) a.length() + common / (double) b.length() + (common - moved / 2.0) / common) / 3;
    }
}
