package shuke.kernel.base;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far somebody has read in what is told the latest first, those of one moment by falling id: the last one seen. */
public record Mark(Instant at, UUID id) {
    /** @param cursor a {@link #text()}; null at the beginning */
    public static @Nullable Mark of(@Nullable String cursor) {
        if (cursor == null) return null;
        try {
            var words = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("_", 2);
            if (words.length == 2) return new Mark(Instant.parse(words[0]), UUID.fromString(words[1]));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // is told below, like any other text that is none of ours
        }
        throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
    }

    /** Opaque, for an address. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "_" + id).getBytes(StandardCharsets.UTF_8));
    }
}
