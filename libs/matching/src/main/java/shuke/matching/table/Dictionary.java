package shuke.matching.table;

import java.util.ArrayList;
import java.util.List;

/** Gives each distinct text a number, in the order in which they come; the empty text is 0. */
public final class Dictionary {

    private final ArrayList<String> values = new ArrayList<>();

    /** Hash and number of a text; 0 where there is none. */
    private long[] slots = new long[64];

    public Dictionary() {
        values.add("");
    }

    public int code(String text) {
        if (text.isEmpty()) return 0;
        int hash = spread(text.hashCode());
        int slot = hash & (slots.length - 1);
        for (long at = slots[slot]; at != 0; at = slots[slot]) {
            if ((int) (at >>> 32) == hash && values.get((int) at).equals(text)) return (int) at;
            slot = (slot + 1) & (slots.length - 1);
        }
        return put(slot, hash, text);
    }

    /** The same for a part of an array, of which a string is made only when it is new. */
    public int code(char[] chars, int from, int to) {
        if (from >= to) return 0;
        int plain = 0;
        for (int i = from; i < to; i++) plain = 31 * plain + chars[i];
        int hash = spread(plain);
        int slot = hash & (slots.length - 1);
        for (long at = slots[slot]; at != 0; at = slots[slot]) {
            if ((int) (at >>> 32) == hash && isSame(values.get((int) at), chars, from, to)) return (int) at;
            slot = (slot + 1) & (slots.length - 1);
        }
        return put(slot, hash, new String(chars, from, to - from));
    }

    public List<String> values() {
        return values;
    }

    private static boolean isSame(String text, char[] chars, int from, int to) {
        if (text.length() != to - from) return false;
        for (int i = from; i < to; i++) if (text.charAt(i - from) != chars[i]) return false;
        return true;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private int put(int slot, int hash, String text) {
        int code = values.size();
        values.add(text);
        slots[slot] = (long) hash << 32 | code;
        if (values.size() * 2 > slots.length) grow();
        return code;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long text : old) {
            if (text == 0) continue;
            int slot = (int) (text >>> 32) & (slots.length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.length - 1);
            slots[slot] = text;
        }
    }
}
