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
import shuke.kernel.base.Mark;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** How far somebody has come in each of the streams that a timeline consists of; null where she is at the beginning. */
record TimelineCursor(
        @Nullable Long entry,
        @Nullable Happening happening,
        @Nullable Mark beside) {
    private static final String PLACE = "(?:([-0-9T:.Z]+)_([-0-9a-f]{36}))?";
    private static final Pattern TEXT = Pattern.compile("(\\d{0,18})_" + PLACE + "(?:_" + PLACE + ")?");

    static TimelineCursor of(@Nullable String text) {
        if (text == null) {
            return new TimelineCursor(null, null, null);
        }
        try {
            var match = TEXT.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (match.matches()) {
                return new TimelineCursor(
                        match.group(1).isEmpty() ? null : Long.valueOf(match.group(1)),
                        match.group(2) == null
                                ? null
                                : new Happening("", UUID.fromString(match.group(3)), Instant.parse(match.group(2))),
                        match.group(4) == null
                                ? null
                                : new Mark(Instant.parse(match.group(4)), UUID.fromString(match.group(5))));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // is told below, like any other text that is none of ours
        }
        throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
    }

    TimelineCursor after(List<Numbered> changes, List<Happening> around, List<TimelineSource.Noted> noted) {
        return new TimelineCursor(
                changes.isEmpty() ? entry : Long.valueOf(changes.getLast().number()),
                around.isEmpty() ? happening : around.getLast(),
                noted.isEmpty() ? beside : noted.getLast().mark());
    }

    String text() {
        var place = happening == null ? "" : happening.at() + "_" + happening.id();
        var mark = beside == null ? "" : beside.at() + "_" + beside.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ((entry == null ? "" : entry) + "_" + place + "_" + mark).getBytes(StandardCharsets.UTF_8));
    }
}
