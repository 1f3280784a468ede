package shuke.matching.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import shuke.matching.kind.Han;
import shuke.matching.standardise.Nicknames;

/**
 * Names: the same; the same parts or sounds; one slip; a part, a short form or an initial of the other; a resemblance; another name.
 * Chinese names are compared by characters and by syllables, also with names in Latin letters.
 */
final class NameComparison implements Comparison {

    private static final List<Likeness> LIKENESSES = List.of(
            Likeness.SAME, Likeness.SAME_SOUND, Likeness.SLIP, Likeness.PART, Likeness.RESEMBLING, Likeness.OTHER);
    private static final int ALIKE = 2;
    private static final int SLIP = 3;
    private static final int PART = 4;
    private static final int RESEMBLING = 5;
    private static final int OTHER = 6;

    private static final double ALIKE_LETTERS = 0.92;
    private static final double RESEMBLING_LETTERS = 0.8;
    private static final String[] NONE = {};

    private final String[] names;
    private final boolean[] chinese;
    private final String[][] sounds;
    private final Letters letters;

    /** Of names of several words: the words in alphabetical order, and the name without spaces. */
    private final String[][] words;

    private final String[] joined;

    /** Forenames for which a forename may be short. */
    private final List<List<String>> full;

    NameComparison(List<String> names) {
        this.names = names.toArray(String[]::new);
        int size = this.names.length;
        letters = new Letters(names);
        chinese = new boolean[size];
        sounds = new String[size][];
        words = new String[size][];
        joined = new String[size];
        full = names.stream().map(Nicknames::full).toList();
        for (int i = 0; i < size; i++) {
            String name = this.names[i];
            chinese[i] = Han.isIn(name);
            sounds[i] = chinese[i] ? Han.syllables(name).toArray(String[]::new) : NONE;
            words[i] = name.indexOf(' ') < 0 ? NONE : name.split(" ");
            Arrays.sort(words[i]);
            joined[i] = words[i].length == 0 ? name : name.replace(" ", "");
        }
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        // one order for both ways round
        int a = Math.min(first, second);
        int b = Math.max(first, second);
        if (chinese[a] && chinese[b]) return characters(names[a], names[b], sounds[a], sounds[b]);
        if (chinese[a]) return romanised(sounds[a], names[b]);
        if (chinese[b]) return romanised(sounds[b], names[a]);
        return latin(a, b);
    }

    private static int characters(String a, String b, String[] soundA, String[] soundB) {
        if (Arrays.equals(soundA, soundB)) return ALIKE;
        if (a.length() == b.length() && a.length() > 1) return sameLength(a, b, soundA, soundB);
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        if (shorter.length() > 1 && longer.charAt(0) == shorter.charAt(0) && isWithin(shorter, longer)) return PART;
        return a.charAt(0) == b.charAt(0) ? RESEMBLING : OTHER;
    }

    private static int sameLength(String a, String b, String[] soundA, String[] soundB) {
        char[] sortedA = a.toCharArray();
        char[] sortedB = b.toCharArray();
        Arrays.sort(sortedA);
        Arrays.sort(sortedB);
        if (Arrays.equals(sortedA, sortedB)) return ALIKE;
        int different = 0;
        int vaguely = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) == b.charAt(i)) continue;
            different++;
            if (soundA.length == soundB.length
                    && i < soundA.length
                    && Han.vague(soundA[i]).equals(Han.vague(soundB[i]))) vaguely++;
        }
        if (different == vaguely) return SLIP;
        boolean family = a.charAt(0) == b.charAt(0);
        if (family) return different == 1 && a.length() > 2 ? SLIP : RESEMBLING;
        // many are given the same name; whose family is another one is somebody else
        return different < a.length() - 1 ? RESEMBLING : OTHER;
    }

    private static boolean isWithin(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++)
            if (longer.charAt(i) == shorter.charAt(at)) at++;
        return at == shorter.length();
    }

    private static int romanised(String[] sounds, String latin) {
        if (sounds.length == 0) return OTHER;
        String plain = latin.replace(" ", "");
        String family = sounds[0];
        String given = String.join("", Arrays.asList(sounds).subList(1, sounds.length));
        if (plain.equals(family + given) || plain.equals(given + family)) return ALIKE;
        if (Edits.distance(plain, family + given, 1) <= 1 || Edits.distance(plain, given + family, 1) <= 1) return SLIP;
        return plain.startsWith(family) || plain.endsWith(family) ? RESEMBLING : OTHER;
    }

    private int latin(int a, int b) {
        int edits = letters.distance(a, b, 2);
        int shortest = Math.min(letters.length(a), letters.length(b));
        if (edits == 1 && shortest > 2) return SLIP;
        if (words[a].length > 0 || words[b].length > 0) {
            String[] wordsA = words[a].length == 0 ? new String[] {names[a]} : words[a];
            String[] wordsB = words[b].length == 0 ? new String[] {names[b]} : words[b];
            if (Arrays.equals(wordsA, wordsB) || joined[a].equals(joined[b])) return ALIKE;
            if (shares(wordsA, wordsB)) return PART;
        }
        double alike = letters.winkler(a, b, RESEMBLING_LETTERS);
        boolean slip = alike >= ALIKE_LETTERS || (edits == 2 && shortest > 5);
        if (slip && !isOneOther(words[a], words[b])) return SLIP;
        if (letters.begins(a, b) || isShortFor(a, b)) return PART;
        return alike >= RESEMBLING_LETTERS ? RESEMBLING : OTHER;
    }

    /** Whether the names differ in one word, and that is another one: short family names are soon alike in letters. */
    private static boolean isOneOther(String[] a, String[] b) {
        if (a.length != b.length) return false;
        var left = new ArrayList<>(Arrays.asList(a));
        var right = new ArrayList<>(Arrays.asList(b));
        for (String word : b) left.remove(word);
        for (String word : a) right.remove(word);
        if (left.size() != 1 || right.size() != 1) return false;
        String one = left.getFirst();
        String other = right.getFirst();
        int most = Math.min(one.length(), other.length()) > 5 ? 2 : 1;
        return Edits.distance(one, other, most) > most && Edits.winkler(one, other) < ALIKE_LETTERS;
    }

    private boolean isShortFor(int a, int b) {
        return !full.get(a).isEmpty() && !Collections.disjoint(full.get(a), full.get(b));
    }

    /** Whether each word of the shorter name is one of the longer name, or its initial. */
    private static boolean shares(String[] a, String[] b) {
        String[] fewer = a.length <= b.length ? a : b;
        String[] others = a.length <= b.length ? b : a;
        for (String word : fewer) if (!isAmong(word, others)) return false;
        return true;
    }

    private static boolean isAmong(String word, String[] others) {
        for (String other : others) {
            if (word.equals(other)) return true;
            if (word.length() == 1 && other.charAt(0) == word.charAt(0)) return true;
            if (other.length() == 1 && word.charAt(0) == other.charAt(0)) return true;
        }
        return false;
    }
}
