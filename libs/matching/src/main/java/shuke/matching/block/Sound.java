package shuke.matching.block;

import java.util.Arrays;
import shuke.matching.kind.Han;

/** How a name sounds: Soundex for Latin letters, for Chinese its letters in pinyin whatever their order. */
final class Sound {

    private static final String CLASSES = "01230120022455012623010202";

    private Sound() {}

    static String of(String name) {
        if (Han.isIn(name)) return sorted(String.join("", Han.syllables(name)));
        if (name.indexOf(' ') > 0) return sorted(name.replace(" ", ""));
        return soundex(name);
    }

    private static String sorted(String letters) {
        char[] sorted = letters.toCharArray();
        Arrays.sort(sorted);
        return new String(sorted);
    }

    private static String soundex(String name) {
        var code = new StringBuilder(4);
        char last = '0';
        for (int i = 0; i < name.length() && code.length() < 4; i++) {
            char c = name.charAt(i);
            if (c < 'a' || c > 'z') continue;
            char group = CLASSES.charAt(c - 'a');
            if (code.isEmpty()) code.append(c);
            else if (group != '0' && group != last) code.append(group);
            last = group;
        }
        return code.isEmpty() ? name : code.toString();
    }
}
