package shuke.matching.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.example.com|https://www.example.com",
                "www.example.com|https://www.example.com",
                "example.com/About?q=A#Top|https://example.com/About?q=A#Top",
                "//example.com|https://example.com",
                "HTTP://WWW.Example.COM/Path/|http://www.example.com/Path/",
                "example.com:8080/x|https://example.com:8080/x",
                "http://192.168.1.10:8080|http://192.168.1.10:8080",
                "http://[2001:DB8::1]/x|http://[2001:db8::1]/x",
                "www.公司.cn/产品|https://www.xn--55qx5d.cn/产品",
                "ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ|https://www.example.com",
                "http：//www.example.com|http://www.example.com",
                "example.com?q=1|https://example.com?q=1"
            })
    void an_address_gets_a_scheme_and_a_plain_host(String raw, String expected) {
        assertThat(Outcome.text(Urls.standardise(raw))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "javascript:alert(1)|urlSchemeNotAllowed",
                "JavaScript://example.com/%0Aalert(1)|urlSchemeNotAllowed",
                "data:text/html;base64,AAAA|urlSchemeNotAllowed",
                "file:///etc/passwd|urlSchemeNotAllowed",
                "mailto:ada@example.com|urlSchemeNotAllowed",
                "https://example.com@evil.example|urlHasSignIn",
                "https://ada:secret@example.com|urlHasSignIn",
                "ada@example.com|urlHasSignIn",
                "https://example .com|urlHasSpaces",
                "https://example.com/a b|urlHasSpaces",
                "https://example.com/<b>|urlUnreadable",
                "http:example.com|urlUnreadable",
                "https://|urlUnreadable",
                "localhost|urlHostWrong",
                "http://localhost:8080|urlHostWrong",
                "999.1.1.1|urlHostWrong",
                "example|urlHostWrong",
                "http://-example.com|urlHostWrong",
                "http://example..com|urlHostWrong",
                "example.com:99999|urlPortWrong",
                "example.com:0|urlPortWrong",
                "''|valueEmpty"
            })
    void what_a_browser_should_not_open_is_refused(String raw, String reason) {
        assertThat(Outcome.text(Urls.standardise(raw))).isEqualTo("✗ " + reason);
    }

    @Test
    void a_very_long_address_is_refused() {
        assertThat(Outcome.text(Urls.standardise("example.com/" + "x".repeat(2048))))
                .isEqualTo("✗ urlTooLong");
    }
}
