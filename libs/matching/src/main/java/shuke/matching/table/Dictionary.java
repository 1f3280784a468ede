package shuke.matching.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives each distinct text a number, in the order in which they come; the empty text is 0. */
public final class Dictionary {

    private final ArrayList<String> values = new ArrayList<>();
    private int[] slots = new int[64];
    private int[] hashes = new int[64];

    public Dictionary() {
        values.add("");
    }

    public int code(String text) {
        if (text.isEmpty()) return 0;
        int hash = spread(text.hashCode());
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            if (hashes[slot] == hash && values.get(slots[slot]).equals(text)) return slots[slot];
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
        while (slots[slot] != 0) {
            if (hashes[slot] == hash && isSame(values.get(slots[slot]), chars, from, to)) return slots[slot];
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
        slots[slot] = code;
        hashes[slot] = hash;
        if (values.size() * 2 > slots.length) grow();
        return code;
    }

    private void grow() {
        int[] oldSlots = slots;
        int[] oldHashes = hashes;
        slots = new int[oldSlots.length * 2];
        hashes = new int[slots.length];
        Arrays.fill(slots, 0);
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] == 0) continue;
            int slot = oldHashes[i] & (slots.length - 1);
            while (slots[slot] != 0) slot = (slot + 1) & (slots.length - 1);
            slots[slot] = oldSlots[i];
            hashes[slot] = oldHashes[i];
        }
    }
}
