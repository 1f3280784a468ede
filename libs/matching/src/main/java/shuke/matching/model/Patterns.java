package shuke.matching.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.matching.compare.Field;
import shuke.matching.compare.Likeness;

/** The levels of all fields of a pair, three bits each. */
public final class Patterns implements Serializable {

    static final int BITS = 3;
    static final int MASK = 7;
    private static final int SWAPPED = 2;
    private static final int RESEMBLING = 3;

    private final Field[] fields;
    private final @Nullable Swap swap;

    public Patterns(List<Field> fields) {
        this.fields = fields.toArray(Field[]::new);
        this.swap = Swap.of(fields);
    }

    /** Two fields whose texts may stand in each other's place, such as forename and surname. */
    private record Swap(int first, int second) implements Serializable {

        static @Nullable Swap of(List<Field> fields) {
            for (int i = 0; i < fields.size(); i++) {
                for (int j = 0; j < i; j++)
                    if (fields.get(i).namePart() && fields.get(j).namePart()) return new Swap(j, i);
            }
            return null;
        }
    }

    int fields() {
        return fields.length;
    }

    Field field(int at) {
        return fields[at];
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (field * BITS)) & MASK;
    }

    public long of(int a, int b) {
        long pattern = 0;
        for (int f = 0; f < fields.length; f++) pattern |= (long) at(f, a, b) << (f * BITS);
        return swap == null ? pattern : swapped(pattern, swap, a, b);
    }

    int at(int f, int a, int b) {
        Field field = fields[f];
        int codeA = field.codes()[a];
        int codeB = field.codes()[b];
        if (codeA == 0 || codeB == 0) return 0;
        return codeA == codeB ? 1 : field.comparison().unlike(codeA, codeB);
    }

    /** Whether names may count as swapped: not when one of them is the same. */
    boolean maySwap(int a, int b) {
        if (swap == null) return false;
        int[] first = fields[swap.first].codes();
        int[] second = fields[swap.second].codes();
        return (first[a] == 0 || first[a] != first[b]) && (second[a] == 0 || second[a] != second[b]);
    }

    /** The field for which swapped names count. */
    int swappedInto() {
        return swap == null ? 0 : swap.first;
    }

    /** Swapped names count once, for the first of the two fields; the other then says nothing. */
    private long swapped(long pattern, Swap swap, int a, int b) {
        int straight = Math.min(plain(pattern, swap.first), plain(pattern, swap.second));
        if (straight <= RESEMBLING) return pattern;
        Field first = fields[swap.first];
        Field second = fields[swap.second];
        int crossed = first.comparison().level(first.codes()[a], second.codes()[b]);
        int back = first.comparison().level(second.codes()[a], first.codes()[b]);
        boolean is = (crossed == 1 && back <= RESEMBLING) || (back == 1 && crossed <= RESEMBLING);
        if (!is) return pattern;
        long cleared = pattern & ~((long) MASK << (swap.first * BITS)) & ~((long) MASK << (swap.second * BITS));
        return cleared | (long) SWAPPED << (swap.first * BITS);
    }

    /** What the level of a field is called. */
    Likeness likeness(long pattern, int f) {
        int level = level(pattern, f);
        boolean swapped = swap != null && f == swap.first && level == SWAPPED && level(pattern, swap.second) == 0;
        return swapped ? Likeness.SWAPPED : fields[f].comparison().likenesses().get(level - 1);
    }

    private static int plain(long pattern, int field) {
        int level = level(pattern, field);
        return level == 0 ? MASK : level;
    }
}
