package shuke.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers what the test lays out for it, one answer after the other. */
class ImportWatchTest {
    private static final String HALF_WAY = """
            {"state": "running", "counts": {"total": 2000, "created": 900, "wrong": 100}, "rate": 512.4}""";
    private static final String DONE = """
            {"state": "done", "counts": {"total": 2000, "created": 1900, "wrong": 100}, "rate": 498}""";

    private final Deque<String> answers = new ArrayDeque<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/imports/7", exchange -> {
            var answer = answers.remove().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void goes_on_until_the_import_ends_and_shows_how_far_it_is() {
        var ended = watch(true, Locale.ENGLISH, HALF_WAY, DONE);

        assertThat(ended.isDone()).isTrue();
        assertThat(ended.refused()).isEqualTo(100);
        assertThat(said())
                .contains("[" + "#".repeat(15) + ".".repeat(15) + "]  50 %  1,000 of 2,000 rows, 512 rows/s")
                .contains("[" + "#".repeat(30) + "] 100 %");
        assertThat(answers).isEmpty();
    }

    @Test
    void draws_no_bar_where_nobody_sees_it() {
        watch(false, Locale.ENGLISH, HALF_WAY, DONE);

        assertThat(said()).doesNotContain("#", "\r");
    }

    @Test
    void ends_with_an_import_that_failed_and_says_why() {
        var ended = watch(false, Locale.SIMPLIFIED_CHINESE, """
                {"state": "failed", "counts": {"total": 0}, "rate": 0, "detail": "磁盘已满。"}""");
        ended.print(terminal(false, Locale.SIMPLIFIED_CHINESE));

        assertThat(ended.isDone()).isFalse();
        assertThat(said()).contains("导入失败", "磁盘已满。");
    }

    @Test
    void tells_what_became_of_every_row() {
        watch(false, Locale.ENGLISH, DONE).print(terminal(false, Locale.ENGLISH));

        assertThat(said().lines().map(String::strip))
                .containsSubsequence(List.of(
                        "Import done.",
                        "Rows" + " ".repeat(21) + "2,000",
                        "Created" + " ".repeat(18) + "1,900",
                        "Wrong" + " ".repeat(22) + "100"));
    }

    @Test
    void says_so_when_the_server_went_away() {
        server.stop(0);

        assertThatExceptionOfType(Failed.class)
                .isThrownBy(() -> watch(false, Locale.ENGLISH))
                .withMessageContaining("does not answer");
    }

    private ImportStatus watch(boolean interactive, Locale language, String... laidOut) {
        answers.addAll(List.of(laidOut));
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        var api = Api.at(url, "token", Texts.in(language));
        return new ImportWatch(api, terminal(interactive, language), "7").untilItEnds();
    }

    private Terminal terminal(boolean interactive, Locale language) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, interactive, Texts.in(language));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
