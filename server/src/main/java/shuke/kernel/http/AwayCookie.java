package shuke.kernel.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser keeps while somebody is away at a provider; one for each, so that two tabs do not get in each other's way. */
final class AwayCookie {
    private static final String PATH = "/api/v1/sign-in";

    private AwayCookie() {}

    static void give(
            HttpServletRequest request, HttpServletResponse response, UUID provider, String note, Duration kept) {
        var cookie = ResponseCookie.from(name(provider), note)
                .path(PATH)
                .httpOnly(true)
                .sameSite("Lax") // it comes along when the provider sends the browser back, and with nothing else from
                // elsewhere
                .secure(request.isSecure())
                .maxAge(kept)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The note, which the browser is told to forget: whatever comes of it, it counts once. */
    static @Nullable String take(HttpServletRequest request, HttpServletResponse response, UUID provider) {
        give(request, response, provider, "", Duration.ZERO);
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(provider)))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static String name(UUID provider) {
        return "SHUKE_AWAY_" + provider.toString().replace("-", "");
    }
}
