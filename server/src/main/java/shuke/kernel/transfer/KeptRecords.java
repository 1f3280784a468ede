package shuke.kernel.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.record.RecordReader;
import shuke.kernel.spreadsheet.CsvTable;

/** Writes the records that an undo left as they are, with the reasons. */
@Component
class KeptRecords {
    private static final int PAGE = 500;

    private final MadeStore made;
    private final Access access;
    private final RecordReader reader;

    KeptRecords(MadeStore made, Access access, RecordReader reader) {
        this.made = made;
        this.access = access;
        this.reader = reader;
    }

    void write(Actor actor, ImportRun run, OutputStream out) throws IOException {
        var lines = new CsvTable(out);
        lines.row(List.of("id", "name", "reason"));
        var name = access.sight(actor).view().object(run.object()).nameField();
        var after = 0L;
        while (true) {
            var page = made.staying(actor.workspace(), run.id(), after, PAGE);
            if (page.isEmpty()) break;
            var rows = reader.read(
                    actor,
                    run.object(),
                    page.stream().map(MadeStore.Staying::record).toList());
            for (var each : page) {
                var row = rows.get(each.record());
                lines.row(List.of(
                        each.record().toString(),
                        row == null ? "" : Plain.name(row.get(name)),
                        each.why().in(actor.locale())));
            }
            after = page.getLast().number();
        }
        lines.end();
    }
}
