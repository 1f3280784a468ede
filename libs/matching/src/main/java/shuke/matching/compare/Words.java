package shuke.matching.compare;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import shuke.matching.kind.Han;
import shuke.matching.table.Dictionary;

/**
 * The words of texts with their weights: rare ones weigh much. Chinese, which has no spaces, is cut into pairs of
 * neighbouring characters. Words with digits stand apart ({@link #numbers}).
 */
public final class Words implements Serializable {

    private static final int MOST = 64;

    /** Letters of a word with digits from which on it names one thing. */
    private static final int CODE = 5;

    private final int[][] words;
    private final String[] texts;
    private final Letters letters;
    private final float[] weights;
    private final int[] rows;
    private double most;

    /**
     * @param counts how many rows have each text
     * @param numbers whether the words with digits are meant, or all others
     */
    public Words(List<String> standard, int[] counts, boolean numbers) {
        this(standard, numbers);
        int filled = 0;
        for (int i = 1; i < words.length; i++) {
            filled += counts[i];
            for (int word : words[i]) rows[word] += counts[i];
        }
        most = weigh(filled);
    }

    /**
     * For words whose rows were counted elsewhere.
     *
     * @param filled how many rows there were
     */
    Words(List<String> standard, ToIntFunction<String> counted, int filled, boolean numbers) {
        this(standard, numbers);
        for (int word = 1; word < rows.length; word++) rows[word] = counted.applyAsInt(texts[word]);
        most = weigh(filled);
    }

    private Words(List<String> standard, boolean numbers) {
        var dictionary = new Dictionary();
        words = new int[standard.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] = (numbers ? List.of(standard.get(i).split(" ")) : cut(standard.get(i)))
                    .stream()
                            .limit(MOST)
                            .mapToInt(dictionary::code)
                            .distinct()
                            .sorted()
                            .toArray();
        }
        texts = dictionary.values().toArray(String[]::new);
        letters = new Letters(dictionary.values());
        rows = new int[texts.length];
        weights = new float[texts.length];
    }

    /** Among few rows a word may be rare by chance. */
    private double weigh(int filled) {
        double all = Math.max(filled, Usual.ROWS);
        for (int i = 1; i < weights.length; i++) weights[i] = (float) Math.log(1 + all / Math.max(1, rows[i]));
        return Math.log(1 + all);
    }

    Frequencies frequencies(int filled, long salt) {
        return Frequencies.of(texts, rows, filled, salt);
    }

    private static List<String> cut(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i <= text.length() && words.size() < MOST; i++) {
            if (i < text.length() && text.charAt(i) != ' ' && (i == from || isSame(text.charAt(i - 1), text.charAt(i))))
                continue;
            if (i > from) add(text.substring(from, i), words);
            from = i < text.length() && text.charAt(i) == ' ' ? i + 1 : i;
        }
        return words;
    }

    private static boolean isSame(char a, char b) {
        return Han.is(a) == Han.is(b);
    }

    private static void add(String run, List<String> words) {
        if (hasDigit(run)) return;
        if (!Han.is(run.charAt(0)) || run.length() < 2) {
            words.add(run);
            return;
        }
        for (int i = 0; i + 1 < run.length(); i++) words.add(run.substring(i, i + 2));
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) if (Character.isDigit(text.charAt(i))) return true;
        return false;
    }

    /** The words with digits of a text, one space between them; empty when there are none. */
    public static String numbers(String text) {
        var numbers = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != ' ' && !Han.is(text.charAt(i))) continue;
            String run = text.substring(from, i);
            if (!run.isEmpty() && hasDigit(run)) {
                if (!numbers.isEmpty()) numbers.append(' ');
                numbers.append(run);
            }
            from = i + 1;
        }
        return numbers.toString();
    }

    int[] of(int code) {
        return words[code];
    }

    public String text(int word) {
        return texts[word];
    }

    /** How alike two words are that are not the same: 0 for not at all, below 1 for a slip or an abbreviation. */
    double alike(int a, int b) {
        int shortest = Math.min(letters.length(a), letters.length(b));
        if (Han.is(texts[a].charAt(0))) return 0;
        if (shortest <= 3) return letters.begins(a, b) ? 0.6 : 0;
        int most = shortest >= 8 ? 2 : 1;
        int edits = letters.distance(a, b, most);
        if (edits <= most) return 1 - edits / (double) Math.max(letters.length(a), letters.length(b));
        return letters.begins(a, b) ? 0.8 : 0;
    }

    /** Whether two words are one letter apart. */
    boolean isSlip(int a, int b) {
        return Math.min(letters.length(a), letters.length(b)) > 2 && letters.distance(a, b, 1) <= 1;
    }

    /** Whether the shorter one begins or ends the longer one or, where it is a code by itself, stands within it. */
    boolean isPart(int a, int b) {
        int shortest = Math.min(letters.length(a), letters.length(b));
        int longest = Math.max(letters.length(a), letters.length(b));
        if (shortest > 2 && longest > 3 && (letters.begins(a, b) || letters.ends(a, b))) return true;
        return shortest >= CODE && letters.contains(a, b);
    }

    float weight(int word) {
        return weights[word];
    }

    /** The weight of a word that stands in one row only. */
    double mostWeight() {
        return most;
    }

    /** The rarest words of a text, at most so many, of those that stand in neither fewer nor more rows. */
    public int[] rarest(int code, int most, int leastRows, int mostRows) {
        return Arrays.stream(words[code])
                .filter(word -> rows[word] >= leastRows && rows[word] <= mostRows)
                .boxed()
                .sorted((a, b) -> rows[a] != rows[b] ? Integer.compare(rows[a], rows[b]) : texts[a].compareTo(texts[b]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The same for one word wherever it stands. */
    public int hash(int word) {
        return texts[word].hashCode();
    }
}
