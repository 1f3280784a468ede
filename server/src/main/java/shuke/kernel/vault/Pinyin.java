package shuke.kernel.vault;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese names are typed on a keyboard without Chinese: syllables without tones. */
public final class Pinyin {
    /** Family names that sound otherwise than the character does elsewhere. */
    private static final Map<Integer, String> SURNAMES = Map.ofEntries(
            Map.entry((int) '单', "shan"),
            Map.entry((int) '曾', "zeng"),
            Map.entry((int) '解', "xie"),
            Map.entry((int) '仇', "qiu"),
            Map.entry((int) '朴', "piao"),
            Map.entry((int) '区', "ou"),
            Map.entry((int) '查', "zha"),
            Map.entry((int) '尉', "yu"),
            Map.entry((int) '盖', "ge"),
            Map.entry((int) '种', "chong"),
            Map.entry((int) '任', "ren"),
            Map.entry((int) '华', "hua"),
            Map.entry((int) '乐', "yue"),
            Map.entry((int) '召', "shao"),
            Map.entry((int) '洗', "xian"),
            Map.entry((int) '缪', "miao"),
            Map.entry((int) '翟', "zhai"),
            Map.entry((int) '重', "chong"));

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    private static final class Reading {
        static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }

    /** The syllables of the Chinese characters; empty when there are none. */
    public static List<String> of(String text) {
        var syllables = new ArrayList<String>();
        text.codePoints().filter(Folding::isHan).forEach(character -> {
            var surname = syllables.isEmpty() ? SURNAMES.get(character) : null;
            var syllable = surname == null ? KNOWN.computeIfAbsent(character, Pinyin::syllable) : surname;
            if (!syllable.isEmpty()) {
                syllables.add(syllable);
            }
        });
        return syllables;
    }

    private static String syllable(int character) {
        return Reading.LATIN.transliterate(Character.toString(character)).replaceAll("[^a-z]", "");
    }
}
