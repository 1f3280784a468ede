package shuke.matching.standardise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** English forenames and the short forms in which people use them: Bob is Robert. */
public final class Nicknames {

    private static final Map<String, List<String>> FULL = new HashMap<>();

    static {
        for (List<String> names : WordList.of("nicknames.txt")) {
            for (String name : names)
                FULL.computeIfAbsent(name, none -> new ArrayList<>()).add(names.getFirst());
        }
    }

    private Nicknames() {}

    /** The names for which it may stand, itself among them where it is one; empty when it is not known. In small letters. */
    public static List<String> full(String forename) {
        return FULL.getOrDefault(forename, List.of());
    }
}
