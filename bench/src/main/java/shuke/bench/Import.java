package shuke.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/** Brings the sample records in by the program's own import. */
record Import(Api api, Raw raw, Processes processes, Path scratch) {
    private static final double ROWS_PER_SECOND = 5_000;

    List<Result> run(Sample sample) throws IOException, SQLException, InterruptedException {
        var results = new ArrayList<Result>();
        results.addAll(file("account", sample.accounts(), sample::account));
        results.addAll(file("contact", sample.contacts(), sample::contact));
        results.addAll(file("opportunity", sample.opportunities(), sample::opportunity));
        raw.run("vacuum analyze"); // as the database does by itself a minute later
        return results;
    }

    private List<Result> file(String object, int rows, IntFunction<Map<String, String>> row)
            throws IOException, InterruptedException {
        var file = CsvFile.write(scratch.resolve(object + ".csv"), rows, row);
        var cpu = processes.seconds();
        var began = System.nanoTime();
        var id = begin(object, file);
        var run = awaitEnd(id, "done");
        var seconds = (System.nanoTime() - began) / 1e9;
        var created = run.required("counts").required("created").asInt();
        if (created != rows) {
            var errors = new String(
                    api.bytes(api.get("/api/v1/imports/" + id + "/errors.csv")),
                    java.nio.charset.StandardCharsets.UTF_8);
            throw new IOException("of " + rows + " rows " + created + " were imported: " + run + "\n"
                    + errors.lines().limit(5).toList());
        }
        var words = "import of " + rows + " rows: " + object;
        return List.of(
                new Result.Fact(Scenario.IMPORT, words, rows / seconds, "rows/s", ROWS_PER_SECOND, true, null),
                Result.Fact.plain(Scenario.IMPORT, words, 1000 * (processes.seconds() - cpu) / rows, "CPU-ms/row"));
    }

    private String begin(String object, Path file) throws IOException, InterruptedException {
        var options = Map.of("object", object, "mode", "create", "duplicates", "create", "currency", "CNY");
        return api.json(api.upload("/api/v1/imports", file, options))
                .required("id")
                .asString();
    }

    /** Goes on while something else is measured. */
    String begin(String object, int rows, IntFunction<Map<String, String>> row)
            throws IOException, InterruptedException {
        return begin(object, CsvFile.write(scratch.resolve(object + "-meanwhile.csv"), rows, row));
    }

    /** Rows per second of an import that is still under way. */
    double taken(String id, int rows) throws IOException, InterruptedException {
        var run = api.json(api.get(path(id)));
        if (!"running".equals(run.required("state").asString())
                || run.required("position").asInt() == rows)
            throw new IOException("the file is too short to be measured along with anything: " + run);
        return run.required("rate").asDouble();
    }

    /** Ends an import, and takes back what it wrote. */
    void takeBack(String id) throws IOException, InterruptedException {
        api.json(api.send("POST", path(id) + "/cancel", Map.of()));
        awaitEnd(id, "failed");
        api.json(api.send("POST", path(id) + "/undo", Map.of()));
        awaitEnd(id, "undone");
    }

    private static String path(String id) {
        return "/api/v1/imports/" + id;
    }

    private JsonNode awaitEnd(String id, String end) throws IOException, InterruptedException {
        while (true) {
            var run = api.json(api.get(path(id)));
            var state = run.required("state").asString();
            if (state.equals(end)) return run;
            if (!"running".equals(state)) throw new IOException("the import did not end well: " + run);
            Thread.sleep(100);
        }
    }
}
