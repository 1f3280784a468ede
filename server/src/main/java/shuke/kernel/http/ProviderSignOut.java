package shuke.kernel.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.federation.Protocol;
import shuke.kernel.federation.Provider;
import shuke.kernel.federation.Providers;
import shuke.kernel.openid.OpenIdSignIn;

/**
 * Signing out where somebody signed in. The browser remembers by whom she came; only the session counts for who she is, so a browser
 * that tells something else is led to another provider's sign-out and nothing worse.
 */
@Component
class ProviderSignOut {
    private static final String CAME_BY = "SHUKE_CAME_BY";
    private static final String PATH = "/api/v1/session";
    private static final Duration AGE = Duration.ofDays(90); // no session is longer

    private final Providers providers;
    private final OpenIdSignIn openId;

    ProviderSignOut(Providers providers, OpenIdSignIn openId) {
        this.providers = providers;
        this.openId = openId;
    }

    void remember(HttpServletRequest request, HttpServletResponse response, UUID provider) {
        give(request, response, provider.toString(), AGE);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (cameBy(request).isPresent()) give(request, response, "", Duration.ZERO);
    }

    /** Where the browser goes to sign out at the provider too; empty for whoever came in by herself, or where there is no such place. */
    Optional<URI> leave(Workspace workspace, HttpServletRequest request, HttpServletResponse response) {
        var provider = cameBy(request).flatMap(id -> open(workspace, id));
        forget(request, response);
        return provider.filter(it -> it.protocol() instanceof Protocol.OpenId).flatMap(openId::leave);
    }

    private Optional<Provider> open(Workspace workspace, UUID id) {
        try {
            return Optional.of(providers.open(workspace, id));
        } catch (ProblemException switchedOff) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> cameBy(HttpServletRequest request) {
        var cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(CAME_BY))
                .flatMap(cookie -> id(cookie.getValue()).stream())
                .findFirst();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static void give(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(CAME_BY, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
