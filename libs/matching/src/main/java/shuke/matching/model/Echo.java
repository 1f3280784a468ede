package shuke.matching.model;

import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import shuke.matching.compare.Field;
import shuke.matching.compare.Role;
import shuke.matching.kind.Kind;

/**
 * E-mail addresses are made of names. Where the names of two records are alike, addresses that are only alike say the same once
 * more: zhangwei@a.com and zhangwei@b.com are what two called Zhang Wei have.
 *
 * @param names a bit for each field that holds a person's name
 * @param emails a bit for each that holds e-mail addresses; none where there are no names
 */
record Echo(int names, int emails) implements Serializable {

    private static final int SAME = 1;

    /** The last level at which names are alike. */
    private static final int ALIKE = 4;

    private static final int SLIP = 2;

    /** The last level at which what stands before the @ is alike. */
    private static final int RESEMBLING = 4;

    static Echo of(List<Field> fields) {
        int names = bits(fields, field -> field.namePart() || (field.kind() == Kind.NAME && field.role() == Role.OWN));
        return new Echo(names, names == 0 ? 0 : bits(fields, field -> field.kind() == Kind.EMAIL));
    }

    private static int bits(List<Field> fields, Predicate<Field> such) {
        int bits = 0;
        for (int f = 0; f < fields.size(); f++) if (such.test(fields.get(f))) bits |= 1 << f;
        return bits;
    }

    boolean isEmail(int field) {
        return (emails >>> field & 1) != 0;
    }

    /** The pattern in which addresses that only repeat the names are as good as missing. */
    long without(long pattern) {
        if (emails == 0) return pattern;
        int name = alike(pattern);
        if (name == 0) return pattern;
        long left = pattern;
        for (int rest = emails; rest != 0; rest &= rest - 1) {
            int email = Integer.numberOfTrailingZeros(rest);
            int level = Patterns.level(pattern, email);
            boolean repeats = level > SLIP ? level <= RESEMBLING : level == SLIP && name > SAME;
            if (repeats) left &= ~((long) Patterns.MASK << (email * Patterns.BITS));
        }
        return left;
    }

    /** The level of that name which is least alike; 0 where one is another one, or none is known. */
    private int alike(long pattern) {
        int least = 0;
        for (int rest = names; rest != 0; rest &= rest - 1)
            least = Math.max(least, Patterns.level(pattern, Integer.numberOfTrailingZeros(rest)));
        return least <= ALIKE ? least : 0;
    }
}
