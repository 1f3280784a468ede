package shuke.kernel.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pattern of a text field, in the syntax of RE2: whatever the pattern and the text, the time it takes grows evenly with the
 * text's length, so that nobody can stop the server with either. Hence no look-around and no back references.
 */
public final class TextPattern {
    private static final int MANY = 1_000;
    private static final Map<String, Pattern> KNOWN = new ConcurrentHashMap<>();

    private TextPattern() {}

    /** What is wrong with a pattern, if anything. */
    static Optional<String> complaint(String pattern) {
        try {
            Pattern.compile(pattern);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(wrong.getDescription());
        }
    }

    /** Whether all of the text is as the pattern says. */
    public static boolean fits(String pattern, String text) {
        if (KNOWN.size() > MANY) KNOWN.clear(); // patterns of schemas that are gone
        return KNOWN.computeIfAbsent(pattern, Pattern::compile).matches(text);
    }
}
