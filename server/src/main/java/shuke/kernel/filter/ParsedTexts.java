package shuke.kernel.filter;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts read before: formulas and rules are read with every record, and reading is the dearest part of it. */
final class ParsedTexts {
    private static final int MOST = 2_000;
    /** Longer texts are rare, and would make the cache's size hard to tell. */
    private static final int LONGEST = 1_000;

    private static final Map<String, Expr> KNOWN = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Expr> eldest) {
            return size() > MOST;
        }
    };

    private ParsedTexts() {}

    static Expr read(String text) {
        synchronized (KNOWN) {
            var known = KNOWN.get(text);
            if (known != null) {
                return known;
            }
        }
        var read = CelReader.read(text);
        if (text.length() <= LONGEST) {
            synchronized (KNOWN) {
                KNOWN.put(text, read);
            }
        }
        return read;
    }
}
