package shuke.matching.kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Chinese characters: the simplified one for a traditional one, and syllables without tones. */
public final class Han {

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;

    /** Family names that sound otherwise than the character does elsewhere. */
    private static final Map<Character, String> SURNAMES = Map.ofEntries(
            Map.entry('单', "shan"),
            Map.entry('曾', "zeng"),
            Map.entry('解', "xie"),
            Map.entry('仇', "qiu"),
            Map.entry('朴', "piao"),
            Map.entry('区', "ou"),
            Map.entry('查', "zha"),
            Map.entry('尉', "yu"),
            Map.entry('盖', "ge"),
            Map.entry('种', "chong"),
            Map.entry('覃', "qin"),
            Map.entry('乐', "yue"),
            Map.entry('召', "shao"),
            Map.entry('洗', "xian"),
            Map.entry('缪', "miao"),
            Map.entry('翟', "zhai"),
            Map.entry('重', "chong"));

    private Han() {}

    /** Read when the first Chinese character comes. */
    private static final class Chart {
        static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
        static final short[] SOUNDS = new short[LAST - FIRST + 1];
        static final List<String> SYLLABLES = new ArrayList<>(List.of(""));

        static {
            for (int i = 0; i < SIMPLIFIED.length; i++) SIMPLIFIED[i] = (char) (FIRST + i);
            var source = Objects.requireNonNull(Han.class.getResourceAsStream("han.txt"), "han.txt is missing");
            try (var lines = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8))) {
                lines.lines().forEach(Chart::line);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static void line(String line) {
            int space = line.indexOf(' ');
            if (line.startsWith("#")) return;
            if (line.startsWith("=")) {
                for (int i = 2; i + 1 < line.length(); i += 2) SIMPLIFIED[line.charAt(i) - FIRST] = line.charAt(i + 1);
                return;
            }
            SYLLABLES.add(line.substring(0, space));
            for (int i = space + 1; i < line.length(); i++)
                SOUNDS[line.charAt(i) - FIRST] = (short) (SYLLABLES.size() - 1);
        }
    }

    public static boolean is(int c) {
        return c >= FIRST && c <= LAST;
    }

    /** Whether there is at least one Chinese character in the text. */
    public static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) if (is(text.charAt(i))) return true;
        return false;
    }

    public static char simplified(char c) {
        return is(c) ? Chart.SIMPLIFIED[c - FIRST] : c;
    }

    /** The syllable of a character, empty when it is no Chinese one. */
    public static String syllable(char c) {
        return is(c) ? Chart.SYLLABLES.get(Chart.SOUNDS[c - FIRST]) : "";
    }

    /** The syllables of a name, its first character read as the family name it is. */
    public static List<String> syllables(String name) {
        var syllables = new ArrayList<String>();
        for (int i = 0; i < name.length(); i++) {
            String surname = i == 0 ? SURNAMES.get(name.charAt(i)) : null;
            String syllable = surname == null ? syllable(name.charAt(i)) : surname;
            if (!syllable.isEmpty()) syllables.add(syllable);
        }
        return syllables;
    }

    /** What many people neither hear nor type apart: n and l, zh and z, in and ing … */
    public static String vague(String syllable) {
        String vague = syllable;
        if (vague.length() > 1 && vague.charAt(1) == 'h') vague = vague.charAt(0) + vague.substring(2);
        if (vague.startsWith("l")) vague = 'n' + vague.substring(1);
        if (vague.startsWith("h")) vague = 'f' + vague.substring(1);
        if (vague.endsWith("ng")) vague = vague.substring(0, vague.length() - 1);
        return vague;
    }
}
