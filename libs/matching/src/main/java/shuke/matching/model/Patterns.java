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
    private final Echo echo;

    /** The codes of the fields, those of a row side by side: two rows are soon at hand. */
    private final int[] codes;

    public Patterns(List<Field> fields) {
        this.fields = fields.toArray(Field[]::new);
        this.swap = Swap.of(fields);
        this.echo = Echo.of(fields);
        int width = fields.size();
        int rows = fields.isEmpty() ? 0 : fields.getFirst().codes().length;
        codes = new int[rows * width];
        for (int f = 0; f < width; f++) {
            int[] column = this.fields[f].codes();
            for (int row = 0; row < rows; row++) codes[row * width + f] = column[row];
        }
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

    /** The code of a row's text in a field; 0 is missing. */
    int code(int f, int row) {
        return codes[row * fields.length + f];
    }

    static int level(long pattern, int field) {
        return (int) (pattern >>> (field * BITS)) & MASK;
    }

    public long of(int a, int b) {
        long pattern = 0;
        for (int f = 0; f < fields.length; f++) {
            int codeA = code(f, a);
            int codeB = code(f, b);
            if (codeA == 0 || codeB == 0) continue;
            int level = codeA == codeB ? 1 : fields[f].comparison().unlike(codeA, codeB);
            pattern |= (long) level << (f * BITS);
        }
        return together(pattern, a, b);
    }

    /** The pattern as it counts, from the levels of the fields each by itself. */
    long together(long pattern, int a, int b) {
        return echo.without(swap == null ? pattern : swapped(pattern, swap, a, b));
    }

    /** Whether names may count as swapped: not when one of them is the same. */
    boolean maySwap(int a, int b) {
        if (swap == null) return false;
        int first = code(swap.first, a);
        int second = code(swap.second, a);
        return (first == 0 || first != code(swap.first, b)) && (second == 0 || second != code(swap.second, b));
    }

    /** Whether what the field says may be no more than another one says already. */
    boolean mayEcho(int f) {
        return echo.isEmail(f);
    }

    /** The field for which swapped names count. */
    int swappedInto() {
        return swap == null ? 0 : swap.first;
    }

    /** Swapped names count once, for the first of the two fields; the other then says nothing. */
    private long swapped(long pattern, Swap swap, int a, int b) {
        int straight = Math.min(plain(pattern, swap.first), plain(pattern, swap.second));
        if (straight <= RESEMBLING) return pattern;
        var names = fields[swap.first].comparison();
        int crossed = names.level(code(swap.first, a), code(swap.second, b));
        int back = names.level(code(swap.second, a), code(swap.first, b));
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
