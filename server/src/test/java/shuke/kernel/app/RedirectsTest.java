package shuke.kernel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    @Nested
    class can_be_registered {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://till.example/back",
                    "https://till.example:8443/back?from=shuke",
                    "http://127.0.0.1/back",
                    "http://127.0.0.1:9999/back",
                    "http://[::1]/back",
                    "http://localhost:3000/",
                    "com.example.till:/back"
                })
        void this_one(String redirect) {
            assertThat(Redirects.isPossible(redirect)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://till.example/back",
                    "https://till.example/back#here",
                    "https://user@till.example/back",
                    "https:///back",
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "till:/back",
                    "com.example.till:back",
                    "http://127.0.0.1.evil.example/",
                    "/back",
                    "//till.example/back",
                    "https://till.example/ back",
                    ""
                })
        void but_not_this_one(String redirect) {
            assertThat(Redirects.isPossible(redirect)).isFalse();
        }
    }

    @Nested
    class leads_back {
        private static final List<String> REGISTERED =
                List.of("https://till.example/back", "http://127.0.0.1:4000/back", "com.example.till:/back");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://till.example/back",
                    "http://127.0.0.1/back",
                    "http://127.0.0.1:51234/back",
                    "com.example.till:/back"
                })
        void where_it_was_registered_on_the_own_machine_with_any_port(String asked) {
            assertThat(Redirects.isAmong(REGISTERED, asked)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://till.example/back/",
                    "https://till.example/back?more=1",
                    "https://till.example:444/back",
                    "https://TILL.example/back",
                    "https://evil.example/back",
                    "https://till.example.evil.example/back",
                    "http://127.0.0.1:51234/other",
                    "http://127.0.0.1:51234/back?more=1",
                    "http://localhost:51234/back",
                    "http://127.0.0.1:51234/back#x",
                    "https://127.0.0.1/back",
                    "http://user@127.0.0.1/back",
                    "nonsense"
                })
        void and_nowhere_else(String asked) {
            assertThat(Redirects.isAmong(REGISTERED, asked)).isFalse();
        }

        @Test
        void not_at_all_without_any() {
            assertThat(Redirects.isAmong(List.of(), "https://till.example/back"))
                    .isFalse();
        }
    }
}
