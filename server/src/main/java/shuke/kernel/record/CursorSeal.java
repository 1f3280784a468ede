package shuke.kernel.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.vault.Keys;

/**
 * Cursors on their way through the hands of others: they hold values of the last record seen, which stand in addresses and their
 * logs, and they would tell whoever changed one what lies on the other side. Each goes on only with the list that it came from,
 * for the person who read it.
 */
@Component
class CursorSeal {
    private final Keys keys;

    CursorSeal(Keys keys) {
        this.keys = keys;
    }

    String seal(Reading reading, Query query, Cursor cursor) {
        try {
            var sealed = keys.secrets().encrypt(cursor.text().getBytes(StandardCharsets.UTF_8), list(reading, query));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys for secrets cannot be used", unusable);
        }
    }

    @Nullable
    Cursor open(Reading reading, Query query, Order order) {
        var text = query.cursor();
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var clear = keys.secrets().decrypt(Base64.getUrlDecoder().decode(text), list(reading, query));
            return Cursor.of(new String(clear, StandardCharsets.UTF_8), order);
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
        }
    }

    /** What a cursor belongs to. */
    private static byte[] list(Reading reading, Query query) {
        var actor = reading.actor();
        return "cursor %s %s %s %s %s %s"
                .formatted(
                        actor.workspace().name(),
                        actor.user(),
                        query.object(),
                        query.sort(),
                        query.deleted(),
                        query.filter())
                .getBytes(StandardCharsets.UTF_8);
    }
}
