package shuke.matching.compare;

import java.util.Arrays;
import java.util.List;
import shuke.matching.kind.Han;

/**
 * Names: the same; the same parts or sounds; one slip; a part or an initial of the other; a resemblance; another name.
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

    private static final String[] NONE = {};

    private final String[] names;
    private final boolean[] chinese;
    private final String[][] sounds;

    NameComparison(List<String> names) {
        this.names = names.toArray(String[]::new);
        chinese = new boolean[this.names.length];
        sounds = new String[this.names.length][];
        for (int i = 0; i < chinese.length; i++) {
            chinese[i] = Han.isIn(this.names[i]);
            sounds[i] = chinese[i] ? Han.syllables(this.names[i]).toArray(String[]::new) : NONE;
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
        return letters(names[a], names[b]);
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
        if (different == 1 && a.length() > 2) return SLIP;
        if (different == 1) return a.charAt(0) == b.charAt(0) ? RESEMBLING : PART;
        return a.charAt(0) == b.charAt(0) || different < a.length() - 1 ? RESEMBLING : OTHER;
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

    private static int letters(String a, String b) {
        int edits = Edits.distance(a, b, 2);
        int shortest = Math.min(a.length(), b.length());
        if (edits == 1 && shortest > 2) return SLIP;
        boolean words = a.indexOf(' ') >= 0 || b.indexOf(' ') >= 0;
        if (words) {
            String[] wordsA = a.split(" ");
            String[] wordsB = b.split(" ");
            Arrays.sort(wordsA);
            Arrays.sort(wordsB);
            if (Arrays.equals(wordsA, wordsB) || a.replace(" ", "").equals(b.replace(" ", ""))) return ALIKE;
            if (shares(wordsA, wordsB)) return PART;
        }
        double alike = Edits.winkler(a, b);
        if (alike >= 0.92 || (edits == 2 && shortest > 5)) return SLIP;
        if (a.startsWith(b) || b.startsWith(a)) return PART;
        return alike >= 0.8 ? RESEMBLING : OTHER;
    }

    private static boolean shares(String[] a, String[] b) {
        String[] fewer = a.length <= b.length ? a : b;
        List<String> others = List.of(a.length <= b.length ? b : a);
        int found = 0;
        for (String word : fewer) {
            for (String other : others) {
                if (word.equals(other)
                        || (word.length() == 1 && other.startsWith(word))
                        || (other.length() == 1 && word.startsWith(other))) {
                    found++;
                    break;
                }
            }
        }
        return found == fewer.length;
    }
}
