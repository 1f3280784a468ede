package shuke.kernel.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.springframework.stereotype.Component;
import shuke.kernel.audit.ChangeLog;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;

/** Cursors as they go out: sealed, since the numbers in them tell how much everybody does. Each goes on in its own workspace only. */
@Component
class FeedCursors {
    /** Well within the six months for which the log is kept at least, whatever its rule says. */
    static final Duration KEPT = Duration.ofDays(90);

    private final Keys keys;
    private final ChangeLog log;
    private final InstantSource clock;

    FeedCursors(Keys keys, ChangeLog log, InstantSource clock) {
        this.keys = keys;
        this.log = log;
        this.clock = clock;
    }

    String seal(Workspace workspace, FeedCursor cursor) {
        try {
            var sealed = keys.secrets().encrypt(cursor.text().getBytes(StandardCharsets.UTF_8), context(workspace));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the keys for secrets cannot be used", unusable);
        }
    }

    /**
     * @param settled how far the log is settled
     * @throws ProblemException 400 for what is no cursor of this workspace; 410 {@code changesGone} for one that is too old, or
     *     that comes from a log that went further
     */
    FeedCursor open(Workspace workspace, String text, long settled) {
        var cursor = opened(workspace, text);
        var isOld = cursor.at().plus(KEPT).isBefore(clock.instant());
        if (isOld || (cursor.number() > settled && log.isAhead(workspace, cursor.number()))) {
            throw ProblemException.of(Kind.GONE, Problem.at("since", "changesGone", KEPT.toDays()));
        }
        return cursor;
    }

    private FeedCursor opened(Workspace workspace, String text) {
        try {
            var clear = keys.secrets().decrypt(Base64.getUrlDecoder().decode(text), context(workspace));
            return FeedCursor.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            throw ProblemException.of(Kind.MALFORMED, Problem.at("since", "changesCursor"));
        }
    }

    private static byte[] context(Workspace workspace) {
        return ("changes " + workspace.name()).getBytes(StandardCharsets.UTF_8);
    }
}
