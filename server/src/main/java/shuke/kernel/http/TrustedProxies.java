package shuke.kernel.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import shuke.kernel.identity.Network;

/**
 * Behind a proxy everybody seems to call from its address. What it says in {@code X-Forwarded-For} and {@code X-Forwarded-Proto} is
 * believed only when it is named in {@code SHUKE_TRUSTED_PROXIES}, since anybody can send these headers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {
    private final List<Network> trusted;

    TrustedProxies(@Value("${shuke.trusted.proxies:}") String networks) {
        this.trusted = Arrays.stream(networks.split(",", -1))
                .filter(text -> !text.isBlank())
                .map(TrustedProxies::network)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isTrusted(request.getRemoteAddr()) ? new Forwarded(request) : request, response);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    /** The last address that is not one of our proxies: those before it the caller may have made up. */
    private String client(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(hop -> Network.find(hop).isPresent())
                .toList();
        return hops.reversed().stream()
                .filter(hop -> !isTrusted(hop))
                .findFirst()
                .orElse(hops.isEmpty() ? request.getRemoteAddr() : hops.getFirst());
    }

    private static Network network(String text) {
        return Network.find(text)
                .orElseThrow(() -> new IllegalArgumentException("SHUKE_TRUSTED_PROXIES: " + text.strip()
                        + " is neither an address nor a range such as 10.0.0.0/8"));
    }

    /** The request as it reached the first of our proxies. */
    private final class Forwarded extends HttpServletRequestWrapper {
        private final String address;
        private final boolean secure;

        Forwarded(HttpServletRequest request) {
            super(request);
            address = client(request);
            secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }
    }
}
