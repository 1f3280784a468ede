package shuke.kernel.record;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Labels as names in PostgreSQL: short enough, and no two of them the same, also for tools that know no capitals. */
final class TabularNames {
    private static final int LONGEST = 63; // bytes

    private final Set<String> taken = new HashSet<>();

    /** The label, with a number behind it where another one has it already. */
    String of(String label) {
        var words = label.replaceAll("[\\p{Cntrl}\"]", " ").strip();
        for (var number = 1; ; number++) {
            var end = number == 1 ? "" : " " + number;
            var name = shortened(words, LONGEST - end.length()) + end;
            if (taken.add(name.toLowerCase(Locale.ROOT))) return name;
        }
    }

    private static String shortened(String text, int bytes) {
        var end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip();
    }
}
