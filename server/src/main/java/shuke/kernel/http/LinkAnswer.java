package shuke.kernel.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shuke.kernel.identity.SignInLinks;

/**
 * A link to pass on.
 *
 * @param link the secret stands behind the #, so that no server on the way writes it down
 */
record LinkAnswer(UUID user, String kind, String link, Instant expiresAt) {
    static LinkAnswer of(SignInLinks.Fresh fresh, HttpServletRequest request) {
        var link = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/welcome")
                .fragment(fresh.secret())
                .build()
                .toUriString();
        return new LinkAnswer(
                fresh.link().user(),
                fresh.link().kind().text(),
                link,
                fresh.link().expiresAt());
    }
}
