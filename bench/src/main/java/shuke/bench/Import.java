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
        var options = Map.of("object", object, "mode", "create", "duplicates", "create", "currency", "CNY");
        var id = api.json(api.upload("/api/v1/imports", file, options))
                .required("id")
                .asString();
        var run = awaitEnd(id);
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

    private JsonNode awaitEnd(String id) throws IOException, InterruptedException {
        while (true) {
            var run = api.json(api.get("/api/v1/imports/" + id));
            switch (run.required("state").asString()) {
                case "running" -> Thread.sleep(100);
                case "done" -> {
                    return run;
                }
                default -> throw new IOException("the import did not end well: " + run);
            }
        }
    }
}
