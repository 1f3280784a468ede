package shuke.kernel.notification;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** How far somebody has read: the last notification seen. */
record Place(Instant at, UUID id) {
    static @Nullable Place of(@Nullable String cursor) {
        if (cursor == null) return null;
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("_", 2);
            if (words.length == 2) return new Place(Instant.parse(words[0]), UUID.fromString(words[1]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // is told below, like any other text that is none of ours
        }
        throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
    }

    static Place of(Notification last) {
        return new Place(last.at(), last.id());
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "_" + id).getBytes(StandardCharsets.UTF_8));
    }
}
