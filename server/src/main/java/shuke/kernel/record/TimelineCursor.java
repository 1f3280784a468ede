package shuke.kernel.record;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.audit.Numbered;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** How far somebody has come in each of the two streams that a timeline consists of; null where she is at the beginning. */
record TimelineCursor(@Nullable Long entry, @Nullable Happening happening) {
    private static final Pattern TEXT = Pattern.compile("(\\d{0,18})_(?:([-0-9T:.Z]+)_([-0-9a-f]{36}))?");

    static TimelineCursor of(@Nullable String text) {
        if (text == null) {
            return new TimelineCursor(null, null);
        }
        try {
            var match = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (match.matches()) {
                return new TimelineCursor(
                        match.group(1).isEmpty() ? null : Long.valueOf(match.group(1)),
                        match.group(2) == null
                                ? null
                                : new Happening("", UUID.fromString(match.group(3)), Instant.parse(match.group(2))));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // is told below, like any other text that is none of ours
        }
        throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
    }

    TimelineCursor after(List<Numbered> changes, List<Happening> around) {
        return new TimelineCursor(
                changes.isEmpty() ? entry : Long.valueOf(changes.getLast().number()),
                around.isEmpty() ? happening : around.getLast());
    }

    String text() {
        var place = happening == null ? "" : happening.at() + "_" + happening.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(((entry == null ? "" : entry) + "_" + place).getBytes(StandardCharsets.UTF_8));
    }
}
