package shuke.matching.standardise;

import java.util.Locale;
import java.util.Set;

/** Yes and no, in the words of people, programs and spreadsheets. */
public final class Booleans {

    private static final int LONGEST = 20;
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "t", "1", "on", "是", "有", "对", "真", "√", "✓", "✔", "☑");
    private static final Set<String> NO =
            Set.of("false", "no", "n", "f", "0", "off", "否", "无", "错", "假", "不是", "没有", "×", "✗", "✘", "☐");

    private Booleans() {}

    public static Standardised<Boolean> read(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) return Reading.accepted(true, "true", raw);
            if (NO.contains(word)) return Reading.accepted(false, "false", raw);
            return Reason.BOOLEAN_UNREADABLE.refused();
        });
    }
}
