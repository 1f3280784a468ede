package shuke.matching.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import shuke.matching.compare.Field;
import shuke.matching.compare.Words;
import shuke.matching.kind.Han;

/** The atoms of fields. */
final class Atoms {

    private static final int LONG = 6;

    private Atoms() {}

    static List<Atom> of(List<Field> fields) {
        var atoms = new ArrayList<Atom>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.words() == null || field.filled() > 0) add(atoms, i, field, 0.6, text -> text);
            parts(atoms, i, field);
        }
        return atoms;
    }

    private static void parts(List<Atom> atoms, int at, Field field) {
        if (field.numbers()) {
            var numbers = field.words();
            if (numbers != null) for (int i = 0; i < 2; i++) rare(atoms, at, field, numbers, i);
            return;
        }
        switch (field.kind()) {
            case NAME -> {
                add(atoms, at, field, 0.7, Sound::of);
                add(
                        atoms,
                        at,
                        field,
                        0.7,
                        text -> text.substring(0, Math.min(Han.is(text.charAt(0)) ? 1 : 3, text.length())));
            }
            case DATE -> {
                add(atoms, at, field, 0.7, text -> text.substring(0, Math.min(4, text.length())));
                add(atoms, at, field, 0.7, text -> text.length() < 8 ? "" : text.substring(4, 8));
            }
            case CODE, PHONE -> {
                if (field.chance() > 1e-3) return;
                add(atoms, at, field, 0.7, text -> text.length() < LONG ? "" : text.substring(0, text.length() / 2));
                add(
                        atoms,
                        at,
                        field,
                        0.7,
                        text -> text.length() < LONG ? "" : text.substring(text.length() - text.length() / 2));
            }
            case EMAIL, URL -> add(atoms, at, field, 0.7, Atoms::mailbox);
            case TEXT -> {
                var words = field.words();
                if (words == null) return;
                for (int i = 0; i < 3; i++) rare(atoms, at, field, words, i);
            }
            case NUMBER, CATEGORY -> {}
        }
    }

    private static String mailbox(String address) {
        int end = address.indexOf('@');
        if (end < 0) end = address.indexOf('.');
        return end < 4 ? "" : address.substring(0, end);
    }

    private static void rare(List<Atom> atoms, int at, Field field, Words words, int place) {
        long[] hashes = new long[field.texts().size()];
        int most = Math.max(10, field.filled() / 20);
        for (int code = 1; code < hashes.length; code++) {
            int[] rare = words.rarest(code, 3, most);
            if (rare.length > place) hashes[code] = hash(at, words.text(rare[place]));
        }
        atoms.add(measured(at, field, hashes, 0.5));
    }

    private static void add(List<Atom> atoms, int at, Field field, double reliable, Function<String, String> part) {
        long[] hashes = new long[field.texts().size()];
        for (int code = 1; code < hashes.length; code++) {
            if (field.counts()[code] == 0) continue;
            String text = part.apply(field.texts().get(code));
            if (!text.isEmpty()) hashes[code] = hash(at, text);
        }
        atoms.add(measured(at, field, hashes, reliable));
    }

    private static long hash(int field, String text) {
        long hash = 0x9E3779B97F4A7C15L * (field + 1);
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        return Hash.mix(hash) | 1;
    }

    private static Atom measured(int at, Field field, long[] hashes, double reliable) {
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
        return new Atom(at, field, hashes, filled / all, pairs / all / Math.max(1, all - 1), reliable);
    }
}
