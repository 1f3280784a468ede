package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {
    private static String seen(String trusted, String from, String... forwarded) throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        for (var header : forwarded) request.addHeader("X-Forwarded-For", header);
        request.addHeader("X-Forwarded-Proto", "https");
        var chain = new MockFilterChain();
        new TrustedProxies(trusted).doFilter(request, new MockHttpServletResponse(), chain);
        var behind = chain.getRequest();
        assertThat(behind).isNotNull();
        return behind.getScheme() + " " + behind.getRemoteAddr();
    }

    @Test
    void nobody_is_believed_unless_she_is_named() throws Exception {
        assertThat(seen("", "10.0.0.1", "203.0.113.7")).isEqualTo("http 10.0.0.1");
        assertThat(seen("10.0.0.0/8", "192.0.2.1", "203.0.113.7")).isEqualTo("http 192.0.2.1");
    }

    @Test
    void the_last_address_that_is_no_proxy_of_ours_is_the_clients() throws Exception {
        assertThat(seen("10.0.0.0/8, ::1", "10.0.0.1", "203.0.113.7")).isEqualTo("https 203.0.113.7");
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "1.2.3.4, 203.0.113.7, 10.0.0.9"))
                .isEqualTo("https 203.0.113.7");
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "1.2.3.4", "203.0.113.7")).isEqualTo("https 203.0.113.7");
    }

    @Test
    void what_is_no_address_counts_for_nothing() throws Exception {
        assertThat(seen("10.0.0.0/8", "10.0.0.1", "unknown")).isEqualTo("https 10.0.0.1");
        assertThat(seen("10.0.0.0/8", "10.0.0.1")).isEqualTo("https 10.0.0.1");
    }

    @Test
    void a_setting_that_cannot_be_read_stops_the_start() {
        assertThatThrownBy(() -> new TrustedProxies("proxy.local")).hasMessageContaining("SHUKE_TRUSTED_PROXIES");
    }
}
