package shuke.matching.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import shuke.matching.compare.Field;
import shuke.matching.compare.Words;

/** The atoms of fields. */
final class Atoms {

    private Atoms() {}

    static List<Atom> of(List<Field> fields, IntPredicate tells) {
        var atoms = new ArrayList<Atom>();
        for (int i = 0; i < fields.size(); i++) {
            if (!tells.test(i)) continue;
            for (Part part : Part.of(fields.get(i))) add(atoms, i, fields.get(i), part);
        }
        return atoms;
    }

    private static void add(List<Atom> atoms, int at, Field field, Part part) {
        Words words = field.words();
        if (part == Part.RARE && words != null) {
            for (int place = 0; place < (field.numbers() ? 2 : 3); place++) rare(atoms, at, field, words, place);
            return;
        }
        long[] hashes = new long[field.texts().size()];
        for (int code = 1; code < hashes.length; code++) {
            if (field.counts()[code] == 0) continue;
            String text = part.of(field.texts().get(code));
            if (!text.isEmpty()) hashes[code] = hash(at, text);
        }
        atoms.add(measured(at, field, part, hashes));
    }

    private static void rare(List<Atom> atoms, int at, Field field, Words words, int place) {
        long[] hashes = new long[field.texts().size()];
        int most = Math.max(10, field.filled() / 20);
        for (int code = 1; code < hashes.length; code++) {
            int[] rare = words.rarest(code, 3, 2, most);
            if (rare.length > place) hashes[code] = hash(at, words.text(rare[place]));
        }
        atoms.add(measured(at, field, Part.RARE, hashes));
    }

    private static long hash(int field, String text) {
        return Hash.of(text, field + 1) | 1;
    }

    private static Atom measured(int at, Field field, Part part, long[] hashes) {
        long[] keyed = new long[hashes.length];
        int used = 0;
        for (int code = 1; code < hashes.length; code++) {
            if (hashes[code] != 0) keyed[used++] = (hashes[code] & 0xFFFFFFFF_00000000L) | field.counts()[code];
        }
        Arrays.sort(keyed, 0, used);
        double filled = 0;
        double pairs = 0;
        for (int i = 0; i < used; ) {
            long hash = keyed[i] >>> 32;
            double rows = 0;
            for (; i < used && keyed[i] >>> 32 == hash; i++) rows += (int) keyed[i];
            filled += rows;
            pairs += rows * (rows - 1);
        }
        double all = field.codes().length;
        return new Atom(at, field, part, hashes, filled / all, pairs / all / Math.max(1, all - 1));
    }
}
