package shuke.kernel.http;

import java.time.Instant;
import java.util.UUID;
import shuke.kernel.identity.Sessions;

/** An open session in a list; the id opens nothing. */
record SessionAnswer(
        UUID id, Instant openedAt, Instant lastSeenAt, String address, String agent, String means, boolean current) {
    static SessionAnswer of(Sessions.Open open) {
        return new SessionAnswer(
                open.id(),
                open.openedAt(),
                open.lastSeenAt(),
                open.address(),
                open.agent(),
                open.means().text(),
                open.isThis());
    }
}
