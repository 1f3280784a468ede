package shuke.kernel.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies of a browser: the session's secret, which no script can read, and the token that a script must send back with every
 * write. The token is made from the secret (and does not tell it), so a token of another session, or one that a neighbouring host
 * planted, does not fit.
 */
@Component
final class SessionCookie {
    static final String SESSION = "SHUKE_SESSION";
    static final String XSRF = "XSRF-TOKEN";
    private static final Duration AGE = Duration.ofDays(90); // the server ends the session, not the cookie

    Optional<String> secret(HttpServletRequest request) {
        return Arrays.stream(cookies(request))
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(response, cookie(request, SESSION, secret, AGE).httpOnly(true).build());
        giveXsrf(request, response, secret);
    }

    void giveXsrf(HttpServletRequest request, HttpServletResponse response, String secret) {
        add(response, cookie(request, XSRF, xsrf(secret), AGE).build());
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(request, SESSION, "", Duration.ZERO).httpOnly(true).build());
        giveXsrf(request, response, "");
    }

    /** The token that writes by this session must carry. */
    static String xsrf(String secret) {
        var hash = Sha256.fresh().digest(("xsrf " + secret).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(
            HttpServletRequest request, String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(age);
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Cookie[] cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? new Cookie[0] : cookies;
    }
}
