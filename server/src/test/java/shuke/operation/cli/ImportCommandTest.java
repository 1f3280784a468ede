package shuke.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Files of several tables on the command line, against a server that tells what the test lays out for it. */
class ImportCommandTest {
    private static final String TABLES = """
            "id": "7", "counts": {"total": 5, "created": 3, "updated": 0, "unchanged": 0, "duplicate": 0, "wrong": 2, "linked": 0}, "rate": 5,
            "tables": [
              {"name": "公司.csv", "object": "account", "said": false, "candidates": [{"object": "account", "confidence": 0.92}],
               "problem": null, "waiting": ["Main contact"],
               "run": {"id": "8", "state": "done", "counts": {"total": 2, "created": 2}, "unmapped": ["Shoe size"]}, "links": null},
              {"name": "people.csv", "object": "contact", "said": true, "candidates": [], "problem": null, "waiting": [],
               "run": {"id": "9", "state": "done", "counts": {"total": 3, "created": 1, "wrong": 2}}, "links": null},
              {"name": "else.csv", "object": null, "said": false, "candidates": [],
               "problem": {"code": "x", "detail": "This is no table."}, "waiting": [], "run": null, "links": null}]""";

    private final Map<String, String> answers = new ConcurrentHashMap<>(
            Map.of(
                    "POST /api/v1/imports", "{\"id\": \"7\"}",
                    "GET /api/v1/imports/7/errors.zip", "the wrong rows",
                    "GET /api/v1/imports/8/values", "{\"items\": []}",
                    "GET /api/v1/imports/9/values",
                            "{\"items\": [{\"heading\": \"Stage\", \"values\": [{\"text\": \"Wonn\", \"state\": \"unknown\", \"proposed\": \"won\"}]}]}"));
    private final List<String> asked = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private HttpServer server;
    private Path file;

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        file = Files.writeString(folder.resolve("crm.zip"), "any bytes");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request
                + (body.contains("name=\"options\"")
                        ? " " + body.lines().skip(4).findFirst().orElseThrow()
                        : ""));
        var answer = answers.getOrDefault(request, "{}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answers.containsKey(request) ? 200 : 404, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void shows_what_each_table_is_taken_for_and_writes_nothing_as_long_as_nobody_says_yes() throws IOException {
        stands("done", true);

        assertThat(run()).isEqualTo(2);

        assertThat(asked).contains("POST /api/v1/imports {\"tables\":{},\"dryRun\":true}");
        assertThat(asked).filteredOn(request -> request.startsWith("POST")).hasSize(1);
        assertThat(said().lines())
                .containsSubsequence(
                        "Dry run done: nothing was changed.",
                        "  Table       Object      Sure  Rows  Created  Updated  Unchanged  Duplicates  Wrong",
                        "  公司.csv    account     92 %     2        2        0          0           0      0",
                        "  people.csv  contact              3        1        0          0           0      2",
                        "公司.csv",
                        "  Filled in at the end, since they point to later tables: Main contact",
                        "Columns left out, because they mean nothing here: Shoe size",
                        "else.csv",
                        "  This is no table.",
                        "Stage: not understood: Wonn (won?); say in --mapping what they stand for")
                .anyMatch(line -> line.strip().equals("else.csv    (left out)"))
                .anyMatch(line -> line.startsWith("Nothing was imported. Say --yes"));
        assertThat(Files.readString(Path.of(file + ".errors.zip"))).isEqualTo("the wrong rows");
    }

    @Test
    void rehearses_without_being_asked_for_more() {
        stands("done", true);

        assertThat(run("--dry-run", "--yes")).isZero();
        assertThat(asked)
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"dryRun\":true");
        assertThat(said()).doesNotContain("--yes");
    }

    @Test
    void imports_at_once_what_somebody_is_sure_of_with_the_options_of_a_file() throws IOException {
        stands("done", false);
        var options = Files.writeString(
                file.resolveSibling("options.yaml"), "region: DE\ntables: {people.csv: {object: contact}}\n");

        assertThat(run("--yes", "--options", options.toString(), "--region", "CN"))
                .isZero();

        assertThat(asked.getFirst())
                .isEqualTo(
                        "POST /api/v1/imports {\"region\":\"CN\",\"tables\":{\"people.csv\":{\"object\":\"contact\"}},\"dryRun\":false}");
        assertThat(said())
                .contains("Import done.", "2 rows were refused; they are in " + file + ".errors.zip", "--undo 7");
    }

    @Test
    void a_file_of_options_that_wants_a_rehearsal_gets_one_whoever_is_sure() throws IOException {
        stands("done", true);
        var options = Files.writeString(file.resolveSibling("options.json"), "{\"dryRun\": true}");

        assertThat(run("--yes", "--options", options.toString())).isZero();
        assertThat(asked.getFirst()).endsWith("{\"dryRun\":true,\"tables\":{}}");
    }

    @Test
    void ends_with_one_where_a_table_failed() {
        stands("failed", false);

        assertThat(run("--yes")).isEqualTo(1);
        assertThat(said()).contains("The import failed.");
    }

    @Test
    void takes_all_tables_back_and_gives_the_records_that_stay() {
        answers.put("POST /api/v1/imports/7/undo", "{}");
        answers.put("GET /api/v1/imports/7", """
                {"id": "7", "state": "undone", "undone": {"restored": 2, "kept": 0}, "counts": {"total": 5, "wrong": 2},
                 "tables": [{"name": "a.csv", "object": "account", "run": {"id": "8", "undone": {"restored": 2, "kept": 0}}}]}""");

        assertThat(launch("--undo", "7")).isZero();

        assertThat(asked)
                .startsWith("POST /api/v1/imports/7/undo", "GET /api/v1/imports/7")
                .hasSize(2);
        assertThat(said().lines().map(String::strip))
                .containsExactly(
                        "The import was undone.", "Taken back" + " ".repeat(19) + "2", "Kept" + " ".repeat(25) + "0");
    }

    private void stands(String state, boolean dryRun) {
        answers.put(
                "GET /api/v1/imports/7",
                "{\"state\": \"%s\", \"dryRun\": %s, \"canBeUndone\": %s, %s}"
                        .formatted(state, dryRun, !dryRun, TABLES));
    }

    private int run(String... more) {
        var arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        return launch(arguments.toArray(String[]::new));
    }

    private int launch(String... arguments) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var terminal = new Terminal(stream, stream, false, Texts.in(Locale.ENGLISH));
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        var connections =
                new Connections(Map.of("SHUKE_URL", url, "SHUKE_TOKEN", "token"), settings -> null, terminal.texts());
        return new CommandLine(new ImportCommand(connections, terminal)).execute(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
