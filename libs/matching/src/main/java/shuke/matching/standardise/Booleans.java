package shuke.matching.standardise;

import java.util.Locale;
import java.util.Set;

/** Yes and no, in the words of people, programs and spreadsheets, whose TRUE is WAHR or VRAI where they speak German or French. */
public final class Booleans {

    private static final int LONGEST = 20;
    private static final Set<String> YES =
            words("true yes y t 1 on active enabled ja wahr oui vrai sí si verdadero sim 是 有 对 真 启用 已启用 √ ✓ ✔ ☑");
    private static final Set<String> NO = words(
            "false no n f 0 off inactive disabled nein falsch non faux falso não nao 否 无 错 假 不是 没有 停用 已停用 × ✗ ✘ ☐");

    private Booleans() {}

    private static Set<String> words(String separated) {
        return Set.of(separated.split(" "));
    }

    public static Standardised<Boolean> read(String raw) {
        return Reading.of(raw, LONGEST, text -> {
            String word = text.toLowerCase(Locale.ROOT);
            if (YES.contains(word)) return Reading.accepted(true, "true", raw);
            if (NO.contains(word)) return Reading.accepted(false, "false", raw);
            return Reason.BOOLEAN_UNREADABLE.refused();
        });
    }
}
