package shuke.kernel.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** A place in the log, as cursors say it. */
record LogPlace(long tx, long id) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,18})");

    static @Nullable LogPlace of(@Nullable String cursor) {
        if (cursor == null) return null;
        var words = TEXT.matcher(cursor);
        if (!words.matches()) {
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
        }
        return new LogPlace(Long.parseLong(words.group(1)), Long.parseLong(words.group(2)));
    }

    String text() {
        return tx + "." + id;
    }
}
