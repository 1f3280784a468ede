package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

@WholeServer
class WebAppTest {
    private static final String FILE = "/assets/served-1a2b3c4d.js";

    private final Browser browser;

    WebAppTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @Test
    void a_file_with_its_content_in_its_name_is_kept_for_good() {
        var answer = browser.get(FILE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).contains("plain");
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "gzip"})
    void the_compressed_file_is_sent_to_who_takes_it(String encoding) {
        var answer = browser.with("Accept-Encoding", encoding).get(FILE);

        assertThat(answer.header("Content-Encoding")).isEqualTo(encoding);
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.header("Content-Type")).contains("javascript");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in", "o/account", "o/account/01890a5d-ac96-774b-bcce-b302099a8057"})
    void behind_every_page_is_the_app(String page, @TempDir Path files) throws IOException {
        Files.writeString(files.resolve("index.html"), "the app");

        var found = new WebApp.Pages().getResource(page, new FileSystemResource(files + "/"));

        assertThat(found).extracting(Resource::getFilename).isEqualTo("index.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api/v1/nothing", "api", "assets/gone", "robots.txt", "o/picture.png"})
    void but_not_behind_an_unknown_file_or_call(String path) {
        assertThat(WebApp.Pages.isPage(path)).isFalse();
    }
}
