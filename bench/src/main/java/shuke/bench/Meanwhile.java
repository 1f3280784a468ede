package shuke.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** What readers notice of a large file that comes in: how long they wait for a list without it and with it. */
record Meanwhile(Import imports, Processes processes, int clients, int seconds) {
    /** So many times the contacts that are there. */
    private static final int ROWS = 5;

    /** So many times as long readers may wait. */
    private static final int AT_MOST = 2;

    List<Result> measure(Trial list, Sample sample) throws IOException, SQLException, InterruptedException {
        var bout = new Bout(clients, seconds);
        var quiet = bout.measure(list.program(), processes::used);
        var rows = ROWS * sample.contacts();
        var id = imports.begin("contact", rows, number -> sample.contact(sample.contacts() + number));
        var busy = bout.measure(list.program(), processes::used);
        var written = imports.taken(id, rows);
        imports.takeBack(id);
        var words = "list of 50, %d clients, p95".formatted(clients);
        return List.of(
                Result.Fact.plain(Scenario.MEANWHILE, words, quiet.most(), "ms"),
                Result.Fact.atMost(
                        AT_MOST * quiet.most(),
                        Scenario.MEANWHILE,
                        words + ", while a file of %d contacts comes in".formatted(rows),
                        busy.most(),
                        "ms"),
                Result.Fact.plain(Scenario.MEANWHILE, "rows of that file meanwhile", written, "rows/s"));
    }
}
