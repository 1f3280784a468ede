package shuke.matching.compare;

/** How many changes of single letters make one text another, and how alike two short texts are. */
public final class Edits {

    private Edits() {}

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment); {@code most + 1} when more. */
    public static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) return most + 1;
        return distance(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length(), most);
    }

    static int distance(char[] a, int startA, int stopA, char[] b, int startB, int stopB, int most) {
        int fromA = startA;
        int fromB = startB;
        int endA = stopA;
        int endB = stopB;
        while (fromA < endA && fromB < endB && a[fromA] == b[fromB]) {
            fromA++;
            fromB++;
        }
        while (endA > fromA && endB > fromB && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        int longest = Math.max(endA - fromA, endB - fromB);
        if (endA == fromA || endB == fromB || endA - fromA > Long.SIZE) return Math.min(most + 1, longest);
        return parallel(a, fromA, endA, b, fromB, endB, most);
    }

    /** Hyyrö 2003, bit-parallel Damerau distance: a column of the table is one word. */
    private static int parallel(char[] a, int fromA, int endA, char[] b, int fromB, int endB, int most) {
        int length = endA - fromA;
        long pv = -1L;
        long mv = 0;
        long d0 = 0;
        long before = 0;
        int distance = length;
        long last = 1L << (length - 1);
        for (int j = fromB; j < endB; j++) {
            char c = b[j];
            long same = 0;
            for (int i = 0; i < length; i++) if (a[fromA + i] == c) same |= 1L << i;
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
        return winkler(a.toCharArray(), 0, a.length(), b.toCharArray(), 0, b.length());
    }

    static double winkler(char[] a, int fromA, int endA, char[] b, int fromB, int endB) {
        double jaro = jaro(a, fromA, Math.min(endA, fromA + Long.SIZE), b, fromB, Math.min(endB, fromB + Long.SIZE));
        if (jaro < 0.7) return jaro;
        int prefix = 0;
        int most = Math.min(4, Math.min(endA - fromA, endB - fromB));
        while (prefix < most && a[fromA + prefix] == b[fromB + prefix]) prefix++;
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(char[] a, int fromA, int endA, char[] b, int fromB, int endB) {
        int lengthA = endA - fromA;
        int lengthB = endB - fromB;
        if (lengthA == 0 || lengthB == 0) return 0;
        int window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        long usedA = 0;
        long usedB = 0;
        int common = 0;
        for (int i = 0; i < lengthA; i++) {
            int end = Math.min(lengthB, i + window + 1);
            char c = a[fromA + i];
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (b[fromB + j] != c || (usedB & (1L << j)) != 0) continue;
                usedA |= 1L << i;
                usedB |= 1L << j;
                common++;
                break;
            }
        }
        if (common == 0) return 0;
        int moved = 0;
        int j = 0;
        for (int i = 0; i < lengthA; i++) {
            if ((usedA & (1L << i)) == 0) continue;
            while ((usedB & (1L << j)) == 0) j++;
            if (a[fromA + i] != b[fromB + j]) moved++;
            j++;
        }
        return (common / (double) lengthA + common / (double) lengthB + (common - moved / 2.0) / common) / 3;
    }
}
