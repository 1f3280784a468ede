package shuke.kernel.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** The words of a filter, one after the other. */
final class Tokens {
    private static final int LONGEST = 4000;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(\"(?:[^\"\\\\]|\\\\.)*+\")|([()\\[\\]])|([^\\s()\\[\\]\"]+))");

    private final String text;
    private final List<String> all = new ArrayList<>();
    private int next;

    Tokens(String text) {
        this.text = text;
        if (text.length() > LONGEST) throw wrong();
        var matcher = TOKEN.matcher(text);
        var end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) throw wrong();
            all.add(matcher.group().strip());
            end = matcher.end();
        }
    }

    boolean isAtEnd() {
        return next >= all.size();
    }

    boolean is(String word) {
        return !isAtEnd() && all.get(next).equalsIgnoreCase(word);
    }

    /** Takes the word when it is the next. */
    boolean took(String word) {
        var there = is(word);
        if (there) next++;
        return there;
    }

    String take() {
        if (isAtEnd()) throw wrong();
        return all.get(next++);
    }

    void require(String word) {
        if (!took(word)) throw wrong();
    }

    ProblemException wrong() {
        return ProblemException.of(ProblemException.Kind.MALFORMED, Problem.of("scimFilterWrong", text));
    }
}
