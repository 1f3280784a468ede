package shuke.kernel.transfer.set;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words in the name of a table: {@code hubspot-crm-exports-all-companies-2024.csv} speaks of companies, {@code 客户导出} of 客户. */
public final class NameWords {
    private static final Pattern ENDING = Pattern.compile("(?:\\.[A-Za-z0-9]{1,5}){1,2}$");
    private static final Pattern BREAK = Pattern.compile(
            "[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{IsHan})(?=[a-zA-Z])|(?<=[a-zA-Z])(?=\\p{IsHan})");
    private static final int LONGEST = 4;

    private final List<String> words;

    private NameWords(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** @param name of a file with or without folders and ending, or of a sheet */
    public static NameWords of(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new NameWords(split(ENDING.matcher(last).replaceFirst("")));
    }

    private static List<String> split(String text) {
        return BREAK.splitAsStream(text)
                .filter(word -> !word.isBlank())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The longest of the names of a thing that the name speaks of, without case and blanks; empty for none. Singular and plural are one.
     *
     * @param names what the thing is called
     */
    public String spoken(Collection<String> names) {
        return names.stream()
                .map(name -> singular(String.join("", split(name))))
                .filter(name -> !name.isEmpty() && isSpoken(name))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private boolean isSpoken(String wanted) {
        return isHan(wanted) ? words.stream().anyMatch(word -> word.contains(wanted)) : runs().contains(wanted);
    }

    /** Words that stand side by side, as one. */
    private List<String> runs() {
        var runs = new ArrayList<String>();
        for (var from = 0; from < words.size(); from++) {
            for (var to = from + 1; to <= Math.min(words.size(), from + LONGEST); to++) {
                runs.add(singular(String.join("", words.subList(from, to))));
            }
        }
        return runs;
    }

    private static boolean isHan(String text) {
        return text.codePoints().allMatch(Character::isIdeographic);
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        if (word.length() > 4 && Pattern.matches(".*(?:ss|x|ch|sh)es", word))
            return word.substring(0, word.length() - 2);
        var isPlural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
