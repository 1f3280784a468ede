package shuke.matching.compare;

import java.util.List;

/** One of a few words: the same; a slip of it; another. */
final class CategoryComparison implements Comparison {

    private static final List<Likeness> LIKENESSES = List.of(Likeness.SAME, Likeness.SLIP, Likeness.OTHER);
    private static final int SLIP = 2;
    private static final int OTHER = 3;

    private final String[] words;
    private final Letters letters;

    CategoryComparison(List<String> words) {
        this.words = words.toArray(String[]::new);
        this.letters = new Letters(words);
    }

    @Override
    public List<Likeness> likenesses() {
        return LIKENESSES;
    }

    @Override
    public int unlike(int first, int second) {
        String a = words[first];
        String b = words[second];
        int shortest = Math.min(a.length(), b.length());
        if (shortest > 2 && letters.distance(first, second, 1) <= 1) return SLIP;
        boolean part = a.startsWith(b) || b.startsWith(a) || (shortest > 2 && (a.contains(b) || b.contains(a)));
        return part ? SLIP : OTHER;
    }
}
